"""A choice on the command line."""

from enum import StrEnum
from typing import TypeVar

import click

Option = TypeVar("Option", bound=StrEnum)


class OneOf(click.Choice[Option]):
    """One of an enum, by its value: click itself takes its name."""

    def normalize_choice(self, choice: object, ctx: click.Context | None) -> str:  # noqa: ARG002
        """Give what the user types for it."""
        return str(choice)
