"""The forms of French verbs."""

from __future__ import annotations

import pytest

from importers.conjugation import forms


@pytest.mark.parametrize(
    ("infinitive", "among"),
    [
        ("reculer", {"recule", "reculent", "reculait", "recula", "reculera", "reculeraient", "reculées"}),
        ("céder", {"cède", "cèdent", "cédait", "cédera", "cèdera", "cédé"}),
        ("plonger", {"plonge", "plongeait", "plongea", "plongera", "plongée"}),
        ("avancer", {"avance", "avançait", "avança", "avancé"}),
        ("relever", {"relève", "relevait", "relèvera", "relevé"}),
        ("bondir", {"bondit", "bondissent", "bondissait", "bondira", "bondi"}),
        ("perdre", {"perd", "perdent", "perdait", "perdra", "perdu", "perdues"}),
        ("réduire", {"réduit", "réduisent", "réduisait", "réduira", "réduites"}),
    ],
)
def test_a_regular_verb_has_the_forms_of_its_class(infinitive: str, among: set[str]) -> None:
    assert among <= set(forms(infinitive))


def test_a_present_participle_is_no_form() -> None:
    assert "montant" not in forms("monter")


def test_what_is_no_regular_verb_is_refused() -> None:
    with pytest.raises(ValueError, match="être"):
        forms("être")
