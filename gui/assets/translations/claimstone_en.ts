<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ClaimsPane</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>%n undecided claim(s) in the list. One undo takes it all back.</source>
        <translation>
            <numerusform>%n undecided claim in the list. One undo takes it back.</numerusform>
            <numerusform>%n undecided claims in the list. One undo takes it all back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message numerus="yes">
        <source>%n pair(s) of figures</source>
        <translation>
            <numerusform>%n pair of figures</numerusform>
            <numerusform>%n pairs of figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ(s)</source>
        <translation>
            <numerusform>%n differs</numerusform>
            <numerusform>%n differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GraphPane</name>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n origin(s)</source>
        <translation>
            <numerusform>%n origin</numerusform>
            <numerusform>%n origins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in a ring</source>
        <translation>
            <numerusform>%n in a ring</numerusform>
            <numerusform>%n in a ring</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportingPane</name>
    <message numerus="yes">
        <source>Reading %n article(s)…</source>
        <translation>
            <numerusform>Reading %n article…</numerusform>
            <numerusform>Reading %n articles…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation>
            <numerusform>%n article imported</numerusform>
            <numerusform>%n articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) of bibliographies</source>
        <translation>
            <numerusform>%n source of bibliographies</numerusform>
            <numerusform>%n sources of bibliographies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held already, unchanged</source>
        <translation>
            <numerusform>%n held already, unchanged</numerusform>
            <numerusform>%n held already, unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read, for these reasons:</source>
        <translation>
            <numerusform>%n not read, for this reason:</numerusform>
            <numerusform>%n not read, for these reasons:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamesPane</name>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionStrip</name>
    <message numerus="yes">
        <source>Version of {day}; %n earlier one(s)</source>
        <translation>
            <numerusform>Version of {day}; %n earlier one</numerusform>
            <numerusform>Version of {day}; %n earlier ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
</context>
</TS>
