<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message>
        <source>This library is being written by {program} (process {process} on {host}, since {since}). You can read, search and export; close that program to make changes here.</source>
        <translation>Cette bibliothèque est en cours d’écriture par {program} (processus {process} sur {host}, depuis {since}). Vous pouvez lire, chercher et exporter&#x202f;; fermez ce programme pour modifier ici.</translation>
    </message>
    <message>
        <source>This library can only be read here. Copy it to a folder you may write to, to make changes.</source>
        <translation>Cette bibliothèque ne peut qu’être lue ici. Copiez-la dans un dossier où vous pouvez écrire pour la modifier.</translation>
    </message>
</context>
<context>
    <name>Caretaker</name>
    <message>
        <source>Take in another library</source>
        <translation>Reprendre une autre bibliothèque</translation>
    </message>
    <message>
        <source>Forget what was open?</source>
        <translation>Oublier ce qui était ouvert&#x202f;?</translation>
    </message>
    <message>
        <source>The list of recent libraries, where you were in each, and what you had typed and not saved. The libraries stay as they are.</source>
        <translation>La liste des bibliothèques récentes, l’endroit où vous en étiez dans chacune et ce que vous aviez tapé sans l’enregistrer. Les bibliothèques restent telles quelles.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>No backup could be made.</source>
        <translation>Aucune sauvegarde n’a pu être faite.</translation>
    </message>
    <message>
        <source>The file of this library was moved, deleted or replaced while it was open. What you see can still be read, and nothing more is written. Put {path} back, or save a copy of what is open.</source>
        <translation>Le fichier de cette bibliothèque a été déplacé, supprimé ou remplacé pendant qu’elle était ouverte. Ce que vous voyez se lit encore, mais plus rien n’est enregistré. Remettez {path} en place, ou enregistrez une copie de ce qui est ouvert.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Something in this library is not as it must be. The check says what, and offers a repair.</source>
        <translation>Quelque chose dans cette bibliothèque n’est pas en ordre. La vérification dit quoi, et propose une réparation.</translation>
    </message>
    <message>
        <source>Check the library…</source>
        <translation>Vérifier la bibliothèque…</translation>
    </message>
    <message>
        <source>This library is in a folder that another program synchronises. Open it on one machine at a time, and let the synchronising end first; a folder of this machine alone is safer. Backups are kept elsewhere.</source>
        <translation>Cette bibliothèque est dans un dossier qu’un autre programme synchronise. Ne l’ouvrez que sur un ordinateur à la fois, une fois la synchronisation finie&#x202f;; un dossier propre à cet ordinateur est plus sûr. Les sauvegardes sont conservées ailleurs.</translation>
    </message>
    <message>
        <source>This library is on a network drive. When the line breaks, what is being saved may be lost; a folder of this machine alone is safer. Backups are kept on this machine.</source>
        <translation>Cette bibliothèque est sur un lecteur réseau. Si la liaison se coupe, ce qui est en cours d’enregistrement peut être perdu&#x202f;; un dossier propre à cet ordinateur est plus sûr. Les sauvegardes sont conservées sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
</context>
<context>
    <name>Changed</name>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>From the version of {older} to that of {newer}: what went is struck through, what came underlined.</source>
        <translation>De la version du {older} à celle du {newer}&#xa0;: ce qui a disparu est barré, ce qui est nouveau est souligné.</translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalité</translation>
    </message>
    <message>
        <source>A claim measures something. Choose a metric, or write one of your own.</source>
        <translation>Une affirmation mesure quelque chose. Choisissez une mesure, ou écrivez la vôtre.</translation>
    </message>
</context>
<context>
    <name>ClaimRows</name>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Selon</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Examen</translation>
    </message>
</context>
<context>
    <name>ClaimsPane</name>
    <message>
        <source>Filter these claims</source>
        <translation>Filtrer ces affirmations</translation>
    </message>
    <message>
        <source>No claim fits. Take a filter away, or import an article.</source>
        <translation>Aucune affirmation ne correspond. Retirez un filtre, ou importez un article.</translation>
    </message>
    <message>
        <source>Any review</source>
        <translation>Tous les examens</translation>
    </message>
    <message>
        <source>Any strength</source>
        <translation>Toutes les forces</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Affirmations</translation>
    </message>
    <message>
        <source>Keep this search…</source>
        <translation>Garder cette recherche…</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>Revenir à l’article</translation>
    </message>
    <message>
        <source>Accept all…</source>
        <translation>Tout accepter…</translation>
    </message>
    <message>
        <source>Reject all…</source>
        <translation>Tout rejeter…</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n affirmation</numerusform>
            <numerusform>%n affirmations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Import articles</source>
        <translation>Importer des articles</translation>
    </message>
    <message>
        <source>New library</source>
        <translation>Nouvelle bibliothèque</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>Ouvrir une bibliothèque</translation>
    </message>
    <message>
        <source>Recent libraries</source>
        <translation>Bibliothèques récentes</translation>
    </message>
    <message>
        <source>No other library was open here yet. Open one from the File menu.</source>
        <translation>Aucune autre bibliothèque n’a encore été ouverte ici. Ouvrez-en une par le menu Fichier.</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copie</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>The copy is complete: {path}</source>
        <translation>La copie est complète&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Delete this article?</source>
        <translation>Supprimer cet article&#x202f;?</translation>
    </message>
    <message>
        <source>“{title}” and its claims leave the library. Undo brings them back.</source>
        <translation>«&#xa0;{title}&#xa0;» et ses affirmations quittent la bibliothèque. Annuler les fait revenir.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Accept all of these?</source>
        <translation>Accepter toutes celles-ci&#x202f;?</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Tout accepter</translation>
    </message>
    <message>
        <source>Reject all of these?</source>
        <translation>Rejeter toutes celles-ci&#x202f;?</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>Tout rejeter</translation>
    </message>
    <message>
        <source>Nothing undecided is in this list.</source>
        <translation>Rien dans cette liste ne reste à décider.</translation>
    </message>
    <message numerus="yes">
        <source>%n undecided claim(s) in the list. One undo takes it all back.</source>
        <translation>
            <numerusform>%n affirmation à décider dans la liste. Une seule annulation suffit à revenir en arrière.</numerusform>
            <numerusform>%n affirmations à décider dans la liste. Une seule annulation suffit à revenir en arrière.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save or leave the form first.</source>
        <translation>Enregistrez ou quittez d’abord le formulaire.</translation>
    </message>
    <message>
        <source>Nothing was found about this figure.</source>
        <translation>Aucun constat sur ce chiffre.</translation>
    </message>
    <message>
        <source>Dismiss this finding?</source>
        <translation>Écarter ce constat&#x202f;?</translation>
    </message>
    <message>
        <source>It stays dismissed when the library is checked again. The reason is kept, and it can be restored.</source>
        <translation>Il reste écarté quand la bibliothèque est vérifiée de nouveau. La raison est gardée, et il peut être rétabli.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Everything here is settled.</source>
        <translation>Tout est décidé ici.</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>Toutes les affirmations</translation>
    </message>
    <message>
        <source>No other difference this way.</source>
        <translation>Pas d’autre différence de ce côté.</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Compared with</source>
        <translation>Comparé à</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>Seulement les différences</translation>
    </message>
    <message>
        <source>Figures side by side</source>
        <translation>Chiffres côte à côte</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>face à</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <source>Open an article: another that speaks of the same things stands beside it here.</source>
        <translation>Ouvrez un article&#xa0;: un autre qui parle des mêmes choses s’affiche ici en regard.</translation>
    </message>
    <message>
        <source>{title} ({count} shared)</source>
        <translation>{title} ({count} en commun)</translation>
    </message>
    <message>
        <source>No other article speaks of the same things. Import one to compare.</source>
        <translation>Aucun autre article ne parle des mêmes choses. Importez-en un pour comparer.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of figures</source>
        <translation>
            <numerusform>%n paire de chiffres</numerusform>
            <numerusform>%n paires de chiffres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ(s)</source>
        <translation>
            <numerusform>%n diffère</numerusform>
            <numerusform>%n diffèrent</numerusform>
        </translation>
    </message>
    <message>
        <source>only here {left}, only there {right}</source>
        <translation>{left} ici seulement, {right} là seulement</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Drawer</source>
        <translation>Tiroir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
</context>
<context>
    <name>ExportPane</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>Toute la bibliothèque</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Cet article</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Synthèse</translation>
    </message>
    <message>
        <source>Annotated draft</source>
        <translation>Texte annoté</translation>
    </message>
    <message>
        <source>Questions for the writer</source>
        <translation>Questions au rédacteur</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Reading the library…</source>
        <translation>Lecture de la bibliothèque…</translation>
    </message>
    <message>
        <source>Everything, rejected claims too: for another Claimstone, or to keep.</source>
        <translation>Tout, même ce qui a été rejeté&#xa0;: pour un autre Claimstone, ou à conserver.</translation>
    </message>
    <message>
        <source>Every figure with its source. Rejected claims are left out.</source>
        <translation>Chaque chiffre avec sa source. Les affirmations rejetées n’y sont pas.</translation>
    </message>
    <message>
        <source>Save the export</source>
        <translation>Enregistrer l’export</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Enregistré sous {path}</translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>“Today” and dates without a year are resolved against it; the zone decides what was known when.</source>
        <translation>«&#xa0;Aujourd’hui&#xa0;» et les dates sans année se lisent par rapport à elle&#x202f;; le fuseau dit ce qu’on savait et quand.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>An article is listed by its title. Write one.</source>
        <translation>Un article figure sous son titre. Écrivez-en un.</translation>
    </message>
</context>
<context>
    <name>FindingsPane</name>
    <message>
        <source>This article</source>
        <translation>Cet article</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>Toute la bibliothèque</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>With consistent ones</source>
        <translation>Avec les concordances</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Écartés</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Écarter…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>Régler…</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Nothing found here. What could not be checked is named in the export.</source>
        <translation>Rien à signaler ici. Ce qui n’a pu être vérifié est nommé dans l’export.</translation>
    </message>
    <message>
        <source>Dismissed: {reason}</source>
        <translation>Écarté&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rétablir</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Saved: {words}</source>
        <translation>Enregistré&#xa0;: {words}</translation>
    </message>
</context>
<context>
    <name>GraphPane</name>
    <message>
        <source>This topic</source>
        <translation>Ce thème</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Cet article</translation>
    </message>
    <message>
        <source>What the graph is of</source>
        <translation>Ce que montre le graphe</translation>
    </message>
    <message>
        <source>Reprints one by one</source>
        <translation>Reprises une à une</translation>
    </message>
    <message>
        <source>Source graph</source>
        <translation>Graphe des sources</translation>
    </message>
    <message>
        <source>Choose a figure: what it rests on stands here.</source>
        <translation>Choisissez un chiffre&#xa0;: ce sur quoi il s’appuie s’affiche ici.</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Enregistrer l’image…</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n chiffre</numerusform>
            <numerusform>%n chiffres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n origin(s)</source>
        <translation>
            <numerusform>%n origine</numerusform>
            <numerusform>%n origines</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} more in the list</source>
        <translation>{count} de plus dans la liste</translation>
    </message>
    <message numerus="yes">
        <source>%n in a ring</source>
        <translation>
            <numerusform>%n dans un cercle</numerusform>
            <numerusform>%n dans un cercle</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the source graph</source>
        <translation>Enregistrer le graphe des sources</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>This claim</source>
        <translation>Cette affirmation</translation>
    </message>
    <message>
        <source>As it was read from the article; nobody changed it.</source>
        <translation>Telle que lue dans l’article&#x202f;; personne ne l’a changée.</translation>
    </message>
    <message>
        <source>The library</source>
        <translation>La bibliothèque</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Rien n’a encore été fait.</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Redone</source>
        <translation>Rétabli</translation>
    </message>
</context>
<context>
    <name>ImportingPane</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Non lus</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n article(s)…</source>
        <translation>
            <numerusform>Lecture de %n article…</numerusform>
            <numerusform>Lecture de %n articles…</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {seen} of {wanted}: {title}</source>
        <translation>Lecture de {seen} sur {wanted}&#xa0;: {title}</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation>
            <numerusform>%n article importé</numerusform>
            <numerusform>%n articles importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) of bibliographies</source>
        <translation>
            <numerusform>%n source de bibliographie</numerusform>
            <numerusform>%n sources de bibliographies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held already, unchanged</source>
        <translation>
            <numerusform>%n déjà présent, inchangé</numerusform>
            <numerusform>%n déjà présents, inchangés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read, for these reasons:</source>
        <translation>
            <numerusform>%n non lu, pour cette raison&#xa0;:</numerusform>
            <numerusform>%n non lus, pour ces raisons&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped before the rest</source>
        <translation>arrêté avant le reste</translation>
    </message>
</context>
<context>
    <name>InspectorPane</name>
    <message>
        <source>No figure chosen</source>
        <translation>Aucun chiffre choisi</translation>
    </message>
    <message>
        <source>Click a figure in the article, or press Space for the next one that is undecided.</source>
        <translation>Cliquez sur un chiffre de l’article, ou appuyez sur Espace pour le prochain à décider.</translation>
    </message>
    <message>
        <source>disagrees</source>
        <translation>en désaccord</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>no date given</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Selon</translation>
    </message>
    <message>
        <source>Nobody vouches for this figure.</source>
        <translation>Personne ne répond de ce chiffre.</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>Show passage</source>
        <translation>Voir le passage</translation>
    </message>
    <message>
        <source>All its claims</source>
        <translation>Toutes ses affirmations</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>Régler…</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Écarter…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Edit the claim</source>
        <translation>Modifier l’affirmation</translation>
    </message>
    <message>
        <source>A claim of your own</source>
        <translation>Une affirmation de votre main</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>No article yet. Drop one anywhere in the window, or paste its text.</source>
        <translation>Pas encore d’article. Déposez-en un dans la fenêtre, ou collez son texte.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Sources without a name</source>
        <translation>Sources sans nom</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>Toutes les affirmations</translation>
    </message>
    <message>
        <source>Unsourced, undecided</source>
        <translation>Sans source, à décider</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À regarder</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetées</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches gardées</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge “{name}” with another</source>
        <translation>Fusionner «&#xa0;{name}&#xa0;» avec un autre</translation>
    </message>
    <message>
        <source>The same by another name</source>
        <translation>Le même sous un autre nom</translation>
    </message>
    <message>
        <source>Names to merge with</source>
        <translation>Noms avec lesquels fusionner</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Ce qui changerait</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo parts them again, and so does “Part” among the names.</source>
        <translation>Annuler les sépare de nouveau, de même que «&#xa0;Séparer&#xa0;» parmi les noms.</translation>
    </message>
    <message>
        <source>Nothing else is called so. Type a few letters of the other name.</source>
        <translation>Rien d’autre ne porte ce nom. Tapez quelques lettres de l’autre nom.</translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>Add name</source>
        <translation>Ajouter le nom</translation>
    </message>
    <message>
        <source>any language</source>
        <translation>toute langue</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>As articles print it.</source>
        <translation>Tel que les articles l’écrivent.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>A name has letters. Write it as articles print it.</source>
        <translation>Un nom a des lettres. Écrivez-le comme les articles.</translation>
    </message>
</context>
<context>
    <name>NamesPane</name>
    <message>
        <source>Subjects</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Families of sources</source>
        <translation>Familles de sources</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Words added</source>
        <translation>Mots ajoutés</translation>
    </message>
    <message>
        <source>What was learned</source>
        <translation>Ce qui a été appris</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Ce qui est listé</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>Chercher un nom</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>What the name is made of</source>
        <translation>Ce que recouvre le nom</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Put right…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Affirmations</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n nom</numerusform>
            <numerusform>%n noms</numerusform>
        </translation>
    </message>
    <message>
        <source>the first {count}; find the others by name</source>
        <translation>les {count} premiers&#x202f;; cherchez les autres par leur nom</translation>
    </message>
    <message>
        <source>Nothing is called so. Try a few letters of the name.</source>
        <translation>Rien ne porte ce nom. Essayez quelques lettres du nom.</translation>
    </message>
    <message>
        <source>No subject yet. Import an article.</source>
        <translation>Pas encore de sujet. Importez un article.</translation>
    </message>
    <message>
        <source>No source yet. Import an article.</source>
        <translation>Pas encore de source. Importez un article.</translation>
    </message>
    <message>
        <source>No family yet. Put a source right to name the house it belongs to.</source>
        <translation>Pas encore de famille. Corrigez une source pour nommer la maison à laquelle elle appartient.</translation>
    </message>
    <message>
        <source>No metric yet. Import an article.</source>
        <translation>Pas encore de mesure. Importez un article.</translation>
    </message>
    <message>
        <source>No word was added. Add one that Claimstone misreads or does not know.</source>
        <translation>Aucun mot ajouté. Ajoutez-en un que Claimstone lit mal ou ne connaît pas.</translation>
    </message>
    <message>
        <source>Nothing was learned yet. Corrections and rejections teach.</source>
        <translation>Rien n’a encore été appris. Les corrections et les rejets enseignent.</translation>
    </message>
    <message>
        <source>Add a name…</source>
        <translation>Ajouter un nom…</translation>
    </message>
    <message>
        <source>Add a word…</source>
        <translation>Ajouter un mot…</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Add a word</source>
        <translation>Ajouter un mot</translation>
    </message>
    <message>
        <source>Another name for {name}</source>
        <translation>Un autre nom pour {name}</translation>
    </message>
    <message>
        <source>Put {name} right</source>
        <translation>Corriger {name}</translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Nothing is undecided here. Import an article, or look at the findings.</source>
        <translation>Rien ne reste à décider ici. Importez un article, ou regardez les constats.</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Facts…</source>
        <translation>Données…</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>— story-level list: vouches for no figure by itself</source>
        <translation>— liste pour tout l’article&#xa0;: ne répond d’aucun chiffre à elle seule</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>(time zone not stated)</source>
        <translation>(fuseau non précisé)</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n affirmation</numerusform>
            <numerusform>%n affirmations</numerusform>
        </translation>
    </message>
    <message>
        <source>outlet not stated</source>
        <translation>média non précisé</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n chiffre</numerusform>
            <numerusform>%n chiffres</numerusform>
        </translation>
    </message>
    <message>
        <source>Not a figure: {reason}</source>
        <translation>Pas un chiffre à vérifier&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>What you had typed is back. Nothing of it is saved yet.</source>
        <translation>Ce que vous aviez tapé est revenu. Rien n’en est encore enregistré.</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>Dismiss…</source>
        <translation>Écarter…</translation>
    </message>
    <message>
        <source>Which of these is the revised figure?</source>
        <translation>Lequel de ces chiffres est le chiffre révisé&#x202f;?</translation>
    </message>
    <message>
        <source>Which of these holds? Those that it disagrees with are set aside; undo brings them back.</source>
        <translation>Lequel est le bon&#x202f;? Ceux qui le contredisent sont mis de côté&#x202f;; «&#xa0;Annuler&#xa0;» les ramène.</translation>
    </message>
    <message>
        <source>These rest on each other, the first of each line on the second. Which line is wrong?</source>
        <translation>Ces sources reposent les unes sur les autres&#xa0;: sur chaque ligne, la première sur la seconde. Quelle ligne est fausse&#x202f;?</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Add source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>Reuters, a report, a person…</source>
        <translation>Reuters, un rapport, une personne…</translation>
    </message>
    <message>
        <source>page, address, time</source>
        <translation>page, adresse, minutage</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Its words</source>
        <translation>Ses mots</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>A source has a name. Write who says it, or what says it.</source>
        <translation>Une source a un nom. Écrivez qui le dit, ou ce qui le dit.</translation>
    </message>
</context>
<context>
    <name>SubjectForm</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>The name before stays as another name.</source>
        <translation>L’ancien nom reste comme autre nom.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Wikidata</source>
        <translation>Wikidata</translation>
    </message>
</context>
<context>
    <name>Switcher</name>
    <message>
        <source>Documents</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Affirmations</translation>
    </message>
    <message>
        <source>Nothing is called that. Try fewer letters, or another word.</source>
        <translation>Rien ne porte ce nom. Essayez moins de lettres, ou un autre mot.</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Search claims</source>
        <translation>Chercher des affirmations</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Aller à…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Examiner</translation>
    </message>
    <message>
        <source>{settled} of {whole} settled</source>
        <translation>{settled} sur {whole} décidés</translation>
    </message>
</context>
<context>
    <name>TopicPane</name>
    <message>
        <source>Show as a list</source>
        <translation>Voir en liste</translation>
    </message>
    <message>
        <source>Interval plot</source>
        <translation>Tracé des intervalles</translation>
    </message>
    <message>
        <source>No topic yet</source>
        <translation>Pas encore de thème</translation>
    </message>
    <message>
        <source>Choose a figure: what else is said of the same thing stands here.</source>
        <translation>Choisissez un chiffre&#xa0;: ce qui est dit d’autre sur le même objet s’affiche ici.</translation>
    </message>
    <message>
        <source>{count} more in the list</source>
        <translation>{count} de plus dans la liste</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>Quitter la visite</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>{number} of {whole}</source>
        <translation>{number} sur {whole}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>Claimstone hit a bug</source>
        <translation>Claimstone a rencontré un bogue</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Something in Claimstone went wrong.</source>
        <translation>Quelque chose s’est mal passé dans Claimstone.</translation>
    </message>
    <message>
        <source>Every decision you made is in the library already: nothing is lost, and the library is whole. Please send this report to whoever looks after Claimstone for you; it goes nowhere by itself.</source>
        <translation>Chacune de vos décisions est déjà dans la bibliothèque&#xa0;: rien n’est perdu, et elle est intacte. Envoyez ce rapport à qui s’occupe de Claimstone chez vous&#x202f;; il ne part nulle part de lui-même.</translation>
    </message>
</context>
<context>
    <name>VersionStrip</name>
    <message>
        <source>What changed…</source>
        <translation>Ce qui a changé…</translation>
    </message>
    <message>
        <source>Newest version</source>
        <translation>Version la plus récente</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>Version antérieure</translation>
    </message>
    <message numerus="yes">
        <source>Version of {day}; %n earlier one(s)</source>
        <translation>
            <numerusform>Version du {day}&#x202f;; %n antérieure</numerusform>
            <numerusform>Version du {day}&#x202f;; %n antérieures</numerusform>
        </translation>
    </message>
    <message>
        <source>Version of {day}, replaced by that of {newest}</source>
        <translation>Version du {day}, remplacée par celle du {newest}</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Go to a document, topic, source or claim</source>
        <translation>Aller à un article, un thème, une source ou une affirmation</translation>
    </message>
    <message>
        <source>Keep this search?</source>
        <translation>Garder cette recherche&#x202f;?</translation>
    </message>
    <message>
        <source>It stands in the library pane, under this name, and always shows what fits it then.</source>
        <translation>Elle figure dans le volet de la bibliothèque, sous ce nom, et montre toujours ce qui y répond alors.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>For example: percentages nobody vouches for</source>
        <translation>Par exemple&#xa0;: pourcentages dont personne ne répond</translation>
    </message>
    <message>
        <source>This list is not one you kept. Choose one of yours in the library pane first.</source>
        <translation>Cette liste n’est pas une des vôtres. Choisissez-en d’abord une dans le volet de la bibliothèque.</translation>
    </message>
    <message>
        <source>Do something: type a few letters of it</source>
        <translation>Faire quelque chose&#xa0;: tapez-en quelques lettres</translation>
    </message>
</context>
<context>
    <name>VoiceForm</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>The name before stays as another name.</source>
        <translation>L’ancien nom reste comme autre nom.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>The agency, owner or house that it belongs to.</source>
        <translation>L’agence, le propriétaire ou la maison à laquelle elle appartient.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>Import what is saved in a folder</source>
        <translation>Importer ce qui s’enregistre dans un dossier</translation>
    </message>
    <message>
        <source>What is saved in {folder} is imported from now on.</source>
        <translation>Ce qui s’enregistre dans {folder} est désormais importé.</translation>
    </message>
    <message>
        <source>{folder} is no longer watched.</source>
        <translation>{folder} n’est plus surveillé.</translation>
    </message>
    <message>
        <source>{folder} is gone, so it is no longer watched.</source>
        <translation>{folder} a disparu et n’est donc plus surveillé.</translation>
    </message>
</context>
<context>
    <name>WelcomePane</name>
    <message>
        <source>Drop an article here</source>
        <translation>Déposez un article ici</translation>
    </message>
    <message>
        <source>Claimstone underlines every figure in it, shows who vouches for each, and what disagrees. Chinese, French and English; text, web pages, PDF, Word and e-mail. Everything stays on this machine.</source>
        <translation>Claimstone y souligne chaque chiffre, montre qui en répond et ce qui ne concorde pas. Chinois, français et anglais&#x202f;; textes, pages web, PDF, Word et courriels. Tout reste sur cette machine.</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Importer des articles…</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>Coller un article</translation>
    </message>
    <message>
        <source>New here? Three short articles on one story, that agree and disagree:</source>
        <translation>Première visite&#x202f;? Trois courts articles sur une même histoire, qui s’accordent et se contredisent&#xa0;:</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Faire la visite</translation>
    </message>
    <message>
        <source>Recent libraries</source>
        <translation>Bibliothèques récentes</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n affirmation</numerusform>
            <numerusform>%n affirmations</numerusform>
        </translation>
    </message>
    <message>
        <source>everything stays on this machine</source>
        <translation>tout reste sur cette machine</translation>
    </message>
    <message>
        <source>{action}: {step}</source>
        <translation>{action}&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Select the words of the claim in the article first.</source>
        <translation>Sélectionnez d’abord les mots de l’affirmation dans l’article.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>This library can only be read here; open another to import articles.</source>
        <translation>Cette bibliothèque ne peut qu’être lue ici&#x202f;; ouvrez-en une autre pour importer des articles.</translation>
    </message>
    <message>
        <source>There is no text and no file to import. Copy an article first.</source>
        <translation>Il n’y a ni texte ni fichier à importer. Copiez d’abord un article.</translation>
    </message>
</context>
<context>
    <name>WordForm</name>
    <message>
        <source>Add word</source>
        <translation>Ajouter le mot</translation>
    </message>
    <message>
        <source>any language</source>
        <translation>toute langue</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>As articles print it; imports from now on know it.</source>
        <translation>Tel que les articles l’écrivent&#x202f;; les imports à venir le connaîtront.</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>C’est</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>USD, kg, GPU…</source>
        <translation>USD, kg, GPU…</translation>
    </message>
    <message>
        <source>about, over, at most…</source>
        <translation>environ, plus de, au plus…</translation>
    </message>
    <message>
        <source>1000000</source>
        <translation>1000000</translation>
    </message>
    <message>
        <source>revenue, price change…</source>
        <translation>chiffre d’affaires, variation du cours…</translation>
    </message>
    <message>
        <source>nothing: a number in it is no figure</source>
        <translation>rien&#xa0;: un nombre n’y est pas un chiffre</translation>
    </message>
    <message>
        <source>A word has letters. Write it as articles print it.</source>
        <translation>Un mot a des lettres. Écrivez-le comme les articles.</translation>
    </message>
    <message>
        <source>No such unit is known. Write its code or choose one of those offered.</source>
        <translation>Unité inconnue. Écrivez son code ou choisissez parmi celles proposées.</translation>
    </message>
    <message>
        <source>A hedge means about, over, under, at least or at most. Choose one.</source>
        <translation>Une réserve veut dire environ, plus de, moins de, au moins ou au plus. Choisissez.</translation>
    </message>
    <message>
        <source>A magnitude is a one with noughts. Write 1000 for a thousand.</source>
        <translation>Un ordre de grandeur est un 1 suivi de zéros. Écrivez 1000 pour mille.</translation>
    </message>
    <message>
        <source>No such metric is known. Choose one of those offered.</source>
        <translation>Mesure inconnue. Choisissez parmi celles proposées.</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Affirmation</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Aller</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Importer des articles…</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>Coller un article</translation>
    </message>
    <message>
        <source>Import what is saved in a folder…</source>
        <translation>Importer ce qui s’enregistre dans un dossier…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Save the source graph as a picture…</source>
        <translation>Enregistrer le graphe des sources en image…</translation>
    </message>
    <message>
        <source>New library…</source>
        <translation>Nouvelle bibliothèque…</translation>
    </message>
    <message>
        <source>Open library…</source>
        <translation>Ouvrir une bibliothèque…</translation>
    </message>
    <message>
        <source>Open a recent library…</source>
        <translation>Ouvrir une bibliothèque récente…</translation>
    </message>
    <message>
        <source>Open the sample library</source>
        <translation>Ouvrir la bibliothèque d’exemple</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Sauvegarder maintenant…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Keep this search…</source>
        <translation>Garder cette recherche…</translation>
    </message>
    <message>
        <source>Keep this search no longer</source>
        <translation>Ne plus garder cette recherche</translation>
    </message>
    <message>
        <source>Facts of the article…</source>
        <translation>Données de l’article…</translation>
    </message>
    <message>
        <source>Delete the article and its claims</source>
        <translation>Supprimer l’article et ses affirmations</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Edit the claim</source>
        <translation>Modifier l’affirmation</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>Set the date</source>
        <translation>Fixer la date</translation>
    </message>
    <message>
        <source>Make undecided again</source>
        <translation>Remettre à décider</translation>
    </message>
    <message>
        <source>Settle a finding…</source>
        <translation>Régler un constat…</translation>
    </message>
    <message>
        <source>Dismiss a finding…</source>
        <translation>Écarter un constat…</translation>
    </message>
    <message>
        <source>Make a claim of the selected passage</source>
        <translation>Faire une affirmation du passage choisi</translation>
    </message>
    <message>
        <source>Accept all that the list shows…</source>
        <translation>Accepter tout ce que montre la liste…</translation>
    </message>
    <message>
        <source>Reject all that the list shows…</source>
        <translation>Rejeter tout ce que montre la liste…</translation>
    </message>
    <message>
        <source>Document, topic, source or claim…</source>
        <translation>Article, thème, source ou affirmation…</translation>
    </message>
    <message>
        <source>Next undecided</source>
        <translation>Suivant à décider</translation>
    </message>
    <message>
        <source>Previous figure</source>
        <translation>Chiffre précédent</translation>
    </message>
    <message>
        <source>Next figure</source>
        <translation>Chiffre suivant</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Différence précédente</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Différence suivante</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>L’article</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>Toutes les affirmations</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Source graph</source>
        <translation>Graphe des sources</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Sources and names</source>
        <translation>Sources et noms</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Tiroir</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Larger drawer</source>
        <translation>Tiroir agrandi</translation>
    </message>
    <message>
        <source>Numbers that are no figures</source>
        <translation>Nombres qui ne sont pas des chiffres à vérifier</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>Caractères plus grands</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>Caractères plus petits</translation>
    </message>
    <message>
        <source>Usual type</source>
        <translation>Caractères habituels</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>Clair ou sombre comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Langue du système</translation>
    </message>
    <message>
        <source>Check the library…</source>
        <translation>Vérifier la bibliothèque…</translation>
    </message>
    <message>
        <source>Take in another library…</source>
        <translation>Reprendre une autre bibliothèque…</translation>
    </message>
    <message>
        <source>Forget recent libraries…</source>
        <translation>Oublier les bibliothèques récentes…</translation>
    </message>
    <message>
        <source>Every command…</source>
        <translation>Toutes les commandes…</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>Visite guidée</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>About Claimstone</source>
        <translation>À propos de Claimstone</translation>
    </message>
    <message>
        <source>This library can only be read here.</source>
        <translation>Cette bibliothèque ne peut être que lue ici.</translation>
    </message>
    <message>
        <source>Open an article first.</source>
        <translation>Ouvrez d’abord un article.</translation>
    </message>
    <message>
        <source>Choose a figure first.</source>
        <translation>Choisissez d’abord un chiffre.</translation>
    </message>
    <message>
        <source>Nothing was looked at before.</source>
        <translation>Rien n’a été consulté avant.</translation>
    </message>
    <message>
        <source>Go back first.</source>
        <translation>Revenez d’abord en arrière.</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Rien n’a encore été modifié.</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>Rien n’a été annulé.</translation>
    </message>
    <message>
        <source>List claims first.</source>
        <translation>Affichez d’abord une liste d’affirmations.</translation>
    </message>
</context>
<context>
    <name>asking</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>For example: checked by phone with the company</source>
        <translation>Par exemple&#xa0;: vérifié par téléphone auprès de l’entreprise</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>About Claimstone</source>
        <translation>À propos de Claimstone</translation>
    </message>
    <message>
        <source>A fact-checker and knowledge base for the figures of Chinese, French and English articles.</source>
        <translation>Vérification des faits et base de connaissances pour les chiffres d’articles en chinois, français et anglais.</translation>
    </message>
    <message>
        <source>Everything stays on this machine: Claimstone needs no account and no network, and sends nothing.</source>
        <translation>Tout reste sur cette machine&#xa0;: Claimstone n’a besoin ni de compte ni de réseau, et n’envoie rien.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>backing_up</name>
    <message>
        <source>Claimstone backs the library up once a day and before large changes, and keeps the backups among your own data, away from the library: the last 12 hours, 7 days, 4 weeks and 12 months that have one.</source>
        <translation>Claimstone sauvegarde la bibliothèque une fois par jour et avant les grands changements, et garde les sauvegardes parmi vos données, loin de la bibliothèque&#xa0;: celles des 12 dernières heures, 7 jours, 4 semaines et 12 mois qui en ont une.</translation>
    </message>
    <message>
        <source>Back up this library</source>
        <translation>Sauvegarder cette bibliothèque</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>The last backup: {what}.</source>
        <translation>Dernière sauvegarde&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>No backup yet.</source>
        <translation>Aucune sauvegarde pour l’instant.</translation>
    </message>
    <message>
        <source>Copying the library and checking the copy…</source>
        <translation>Copie de la bibliothèque et vérification de la copie…</translation>
    </message>
    <message>
        <source>Backed up and checked: {what}.
{path}</source>
        <translation>Sauvegardée et vérifiée&#xa0;: {what}.
{path}</translation>
    </message>
    <message>
        <source>The backup you choose is written beside the library under a name of its own, and opened. The library itself is never overwritten: look at both, then keep which you like.</source>
        <translation>La sauvegarde choisie est écrite à côté de la bibliothèque, sous un nom à elle, puis ouverte. La bibliothèque elle-même n’est jamais écrasée&#xa0;: regardez les deux, puis gardez celle que vous voulez.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Another backup…</source>
        <translation>Une autre sauvegarde…</translation>
    </message>
    <message>
        <source>Restore and open</source>
        <translation>Restaurer et ouvrir</translation>
    </message>
    <message>
        <source>There is no backup of this library yet.</source>
        <translation>Il n’y a pas encore de sauvegarde de cette bibliothèque.</translation>
    </message>
    <message>
        <source>Another backup</source>
        <translation>Une autre sauvegarde</translation>
    </message>
    <message>
        <source>Copying the backup and checking the copy…</source>
        <translation>Copie de la sauvegarde et vérification de la copie…</translation>
    </message>
</context>
<context>
    <name>checkup</name>
    <message>
        <source>Every row, index and text is read through. Nothing is changed: a repair saves what can be read into a new file, and makes anew what is derived from it.</source>
        <translation>Chaque ligne, chaque index et chaque texte sont relus. Rien n’est modifié&#xa0;: une réparation enregistre ce qui se lit dans un nouveau fichier, et refait ce qui s’en déduit.</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>Vérifier la bibliothèque</translation>
    </message>
    <message>
        <source>Repair into a new file…</source>
        <translation>Réparer dans un nouveau fichier…</translation>
    </message>
    <message>
        <source>Open the repaired library</source>
        <translation>Ouvrir la bibliothèque réparée</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Repair into a new file</source>
        <translation>Réparer dans un nouveau fichier</translation>
    </message>
    <message>
        <source>Saving what can be read…</source>
        <translation>Enregistrement de ce qui se lit…</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Which column holds what?</source>
        <translation>Que contient chaque colonne&#x202f;?</translation>
    </message>
    <message>
        <source>The headings of {name} are not known. Name the column of the claim, or those of subject and value.</source>
        <translation>Les en-têtes de {name} ne sont pas connus. Indiquez la colonne de l’affirmation, ou celles du sujet et de la valeur.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Claim, in words</source>
        <translation>Affirmation, en mots</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Ce qui est mesuré</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Who says it</source>
        <translation>Qui le dit</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Title of the article</source>
        <translation>Titre de l’article</translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <source>Named too loosely to be known as one thing: {topic}, {figures:figures}.</source>
        <translation>Trop vaguement nommé pour être sûrement la même chose&#xa0;: {topic}, {figures:figures}.</translation>
    </message>
    <message>
        <source>Not known to be of one day: {topic}, {figures:figures}.</source>
        <translation>Rien ne dit que ce soit du même jour&#xa0;: {topic}, {figures:figures}.</translation>
    </message>
</context>
<context>
    <name>drawer</name>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Source graph</source>
        <translation>Graphe</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>facts_form</name>
    <message>
        <source>Facts of the article</source>
        <translation>Données de l’article</translation>
    </message>
</context>
<context>
    <name>manual</name>
    <message>
        <source>In short</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>Import an article</source>
        <translation>Importer un article</translation>
    </message>
    <message>
        <source>Review its figures</source>
        <translation>Examiner ses chiffres</translation>
    </message>
    <message>
        <source>Add sources</source>
        <translation>Ajouter des sources</translation>
    </message>
    <message>
        <source>What disagrees</source>
        <translation>Ce qui ne concorde pas</translation>
    </message>
    <message>
        <source>One figure, many articles</source>
        <translation>Un chiffre, plusieurs articles</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Your library</source>
        <translation>Votre bibliothèque</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
</context>
<context>
    <name>merging</name>
    <message>
        <source>Compared with one another from now on</source>
        <translation>Comparées entre elles désormais</translation>
    </message>
    <message>
        <source>Claims that come along</source>
        <translation>Affirmations qui suivent</translation>
    </message>
    <message>
        <source>Links of the source graph</source>
        <translation>Liens du graphe des sources</translation>
    </message>
    <message>
        <source>{names} will lead to {kept}.</source>
        <translation>{names} mènera à {kept}.</translation>
    </message>
</context>
<context>
    <name>provenance</name>
    <message>
        <source>{count} figures</source>
        <translation>{count} chiffres</translation>
    </message>
    <message>
        <source>{kind} · origin</source>
        <translation>{kind} · origine</translation>
    </message>
    <message>
        <source>{count} reprints</source>
        <translation>{count} reprises</translation>
    </message>
    <message>
        <source>rests on</source>
        <translation>s’appuie sur</translation>
    </message>
    <message>
        <source>is disputed by</source>
        <translation>est contesté par</translation>
    </message>
    <message>
        <source>states</source>
        <translation>énonce</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>Every figure is underlined</source>
        <translation>Chaque chiffre est souligné</translation>
    </message>
    <message>
        <source>The line tells how it stands: solid, somebody vouches for it; dotted, only a picture or an unnamed source does; dashed, nobody; double, another figure disagrees. A ring in the margin waits for your decision.</source>
        <translation>Le trait dit où il en est&#xa0;: plein, quelqu’un en répond&#x202f;; pointillé, seulement une image ou une source sans nom&#x202f;; tirets, personne&#x202f;; double, un autre chiffre ne concorde pas. Un rond dans la marge attend votre décision.</translation>
    </message>
    <message>
        <source>Space goes to what needs you most</source>
        <translation>Espace mène à ce qui a le plus besoin de vous</translation>
    </message>
    <message>
        <source>What disagrees comes first, then what nobody vouches for. You never have to look for the next one.</source>
        <translation>Ce qui ne concorde pas vient d’abord, puis ce dont personne ne répond. Vous n’avez jamais à chercher le suivant.</translation>
    </message>
    <message>
        <source>All about one figure</source>
        <translation>Tout sur un chiffre</translation>
    </message>
    <message>
        <source>Its sentence, its value in words, whose it is, when it held, who says so, and what was found. A accepts it, R rejects it, E edits it, S adds a source, D sets its date, Z takes back what you did.</source>
        <translation>Sa phrase, sa valeur en toutes lettres, de qui il s’agit, quand il valait, qui le dit et ce qui a été trouvé. A l’accepte, R le rejette, E le modifie, S ajoute une source, D fixe sa date, Z reprend ce que vous avez fait.</translation>
    </message>
    <message>
        <source>The same figure in other articles</source>
        <translation>Le même chiffre dans d’autres articles</translation>
    </message>
    <message>
        <source>One line an article, on one axis: a dot is exact, a bar is a range or a rounding. What cannot both be right stands apart, with the passages.</source>
        <translation>Une ligne par article, sur un même axe&#xa0;: un point est exact, une barre est une fourchette ou un arrondi. Ce qui ne peut pas être vrai à la fois est mis à part, avec les passages.</translation>
    </message>
    <message>
        <source>Your library</source>
        <translation>Votre bibliothèque</translation>
    </message>
    <message>
        <source>Articles with how many figures are still open, topics, sources, and lists worth a look. Everything is in one file on this machine.</source>
        <translation>Les articles avec le nombre de chiffres encore à décider, les thèmes, les sources et des listes utiles. Tout tient dans un fichier sur cette machine.</translation>
    </message>
    <message>
        <source>Import, find, export</source>
        <translation>Importer, trouver, exporter</translation>
    </message>
    <message>
        <source>Drop an article anywhere, or paste its text. Ctrl+K goes to anything by name, Ctrl+Shift+P does anything by name, ? shows every key. Export writes a summary in which every figure carries its source.</source>
        <translation>Déposez un article n’importe où, ou collez son texte. Ctrl+K mène à tout par son nom, Ctrl+Maj+P fait tout par son nom,&#x202f;? montre toutes les touches. L’export écrit un résumé où chaque chiffre porte sa source.</translation>
    </message>
</context>
<context>
    <name>trail</name>
    <message>
        <source>reported as denied</source>
        <translation>démenti rapporté</translation>
    </message>
    <message>
        <source>not denied</source>
        <translation>non démenti</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Périmètre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>Valeur minimale</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>Valeur maximale</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Énoncé</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Date from</source>
        <translation>Date, du</translation>
    </message>
    <message>
        <source>Date until</source>
        <translation>Date, jusqu’au</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>As of, until</source>
        <translation>Au, jusqu’au</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalité</translation>
    </message>
    <message>
        <source>Denial</source>
        <translation>Démenti</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Solidité</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Préférence</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Passage of a source</source>
        <translation>Passage d’une source</translation>
    </message>
    <message>
        <source>{field}: {change}</source>
        <translation>{field}&#xa0;: {change}</translation>
    </message>
</context>
<context>
    <name>typed</name>
    <message>
        <source>A range has two ends.</source>
        <translation>Un intervalle a deux bouts.</translation>
    </message>
    <message>
        <source>Write both, as in 60–65, or choose another bound.</source>
        <translation>Écrivez les deux, comme 60–65, ou choisissez une autre borne.</translation>
    </message>
    <message>
        <source>“{word}” is no magnitude Claimstone knows.</source>
        <translation>«&#xa0;{word}&#xa0;» n’est pas un ordre de grandeur connu de Claimstone.</translation>
    </message>
    <message>
        <source>Write k, million, bn, milliard, tn, 万 or 亿 after the number; the unit has its own field.</source>
        <translation>Écrivez k, million, milliard, bn, tn, 万 ou 亿 après le nombre&#x202f;; l’unité a son propre champ.</translation>
    </message>
    <message>
        <source>“{text}” can be read as {small} or as {large}.</source>
        <translation>«&#xa0;{text}&#xa0;» peut se lire {small} ou {large}.</translation>
    </message>
    <message>
        <source>“{text}” and the unit {unit} do not agree.</source>
        <translation>«&#xa0;{text}&#xa0;» et l’unité {unit} ne concordent pas.</translation>
    </message>
    <message>
        <source>Put one of them right.</source>
        <translation>Corrigez l’un des deux.</translation>
    </message>
    <message>
        <source>Write the one you mean.</source>
        <translation>Écrivez celui que vous voulez dire.</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>There is no number.</source>
        <translation>Il n’y a pas de nombre.</translation>
    </message>
    <message>
        <source>Write digits, with a magnitude if you like: 300, 3.5, 300 bn, 3000亿, 60–65, -12.</source>
        <translation>Écrivez des chiffres, avec un ordre de grandeur au besoin&#xa0;: 300, 3,5, 300 milliards, 60–65, -12.</translation>
    </message>
    <message>
        <source>“{text}” ends before it begins.</source>
        <translation>«&#xa0;{text}&#xa0;» finit avant de commencer.</translation>
    </message>
    <message>
        <source>Write the earlier day first.</source>
        <translation>Écrivez d’abord le jour le plus ancien.</translation>
    </message>
    <message>
        <source>{month} has no day {day}.</source>
        <translation>{month} n’a pas de jour {day}.</translation>
    </message>
    <message>
        <source>Its last day is {last}.</source>
        <translation>Son dernier jour est le {last}.</translation>
    </message>
    <message>
        <source>“{text}” is not a date Claimstone can read.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une date que Claimstone sait lire.</translation>
    </message>
    <message>
        <source>Write 2025-01-27 or 27 January 2025, with a time if you like; 2025-01, 2025 or 2025Q1; or two of them with a slash between.</source>
        <translation>Écrivez 2025-01-27 ou 27 janvier 2025, avec l’heure si vous voulez&#x202f;; 2025-01, 2025 ou 2025Q1&#x202f;; ou deux dates séparées par une barre oblique.</translation>
    </message>
    <message>
        <source>Write 2025-01-27, with 23:12 if you know the time and +08:00 if you know the zone.</source>
        <translation>Écrivez 2025-01-27, avec 23:12 si vous savez l’heure et +08:00 si vous savez le fuseau.</translation>
    </message>
</context>
<context>
    <name>unopened</name>
    <message>
        <source>This library cannot be opened</source>
        <translation>Cette bibliothèque ne peut pas être ouverte</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Repair it into a new file…</source>
        <translation>La réparer dans un nouveau fichier…</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>Ouvrir une autre bibliothèque…</translation>
    </message>
    <message>
        <source>Begin a new library…</source>
        <translation>Commencer une nouvelle bibliothèque…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Open another library</source>
        <translation>Ouvrir une autre bibliothèque</translation>
    </message>
    <message>
        <source>Begin a new library</source>
        <translation>Commencer une nouvelle bibliothèque</translation>
    </message>
</context>
<context>
    <name>versions</name>
    <message>
        <source>Place the claim</source>
        <translation>Replacer l’affirmation</translation>
    </message>
    <message>
        <source>“{words}” is no longer where it was. Which of these sentences says it now?</source>
        <translation>«&#xa0;{words}&#xa0;» n’est plus à sa place. Laquelle de ces phrases le dit maintenant&#x202f;?</translation>
    </message>
    <message>
        <source>Place it</source>
        <translation>Replacer</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Phrases</translation>
    </message>
</context>
<context>
    <name>wordlists</name>
    <message>
        <source>{role}: {meaning}</source>
        <translation>{role}&#xa0;: {meaning}</translation>
    </message>
    <message>
        <source>Another name, from a correction or from you</source>
        <translation>Autre nom, d’une correction ou de vous</translation>
    </message>
    <message>
        <source>Rejected, so its like is proposed no more · {title}</source>
        <translation>Rejeté&#xa0;: rien de semblable n’est plus proposé · {title}</translation>
    </message>
    <message>
        <source>Imports from now on know it, and articles that are read again.</source>
        <translation>Les imports à venir le connaissent, ainsi que les articles relus.</translation>
    </message>
    <message>
        <source>Once forgotten, imports from now on do without it; what you decided stays.</source>
        <translation>Une fois oublié, les imports à venir s’en passent&#x202f;; ce que vous avez décidé reste.</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Affirmations</translation>
    </message>
    <message>
        <source>Family, address, note</source>
        <translation>Famille, adresse, note</translation>
    </message>
    <message>
        <source>Claims it vouches for</source>
        <translation>Affirmations dont elle répond</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Aussi appelé</translation>
    </message>
    <message>
        <source>By no other name yet.</source>
        <translation>Pas encore d’autre nom.</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>fusionné</translation>
    </message>
    <message>
        <source>They belong to one agency, owner or publishing house.</source>
        <translation>Elles appartiennent à une même agence, maison ou propriétaire.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>No word was added to those that Claimstone knows.</source>
        <translation>Aucun mot ajouté à ceux que Claimstone connaît.</translation>
    </message>
    <message>
        <source>Words added</source>
        <translation>Mots ajoutés</translation>
    </message>
</context>
</TS>
