"""What is visited, and how: the one list of pages and settings."""

from dataclasses import dataclass

# WCAG 2.2 AA, and what axe holds for good practice.
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@dataclass(frozen=True)
class Setting:
    name: str
    width: int
    height: int = 900
    dark: bool = False
    text: int = 100


# Enlarged text comes last: it is not made small again.
SETTINGS = [
    Setting("light", 1280),
    Setting("dark", 1280, dark=True),
    Setting("390 px", 390, 844),
    Setting("320 px 200 %", 320, 800, text=200),
]


@dataclass(frozen=True)
class Visitor:
    """Somebody who goes through every page that can be reached by links from the first ones."""

    tenant: str
    role: str
    starts: tuple = ("/",)

    @property
    def name(self):
        return f"{self.tenant} {self.role}"


# Nobody is signed in as "everybody". A page that was looked at for a role in one town is only followed in the other.
VISITORS = [
    Visitor("vejle", "everybody", ("/", "/sign-in", "/link", "/phone", "/accessibility", "/nowhere")),
    Visitor("vejle", "coordinator", ("/", "/account", "/step-up", "/nowhere")),
    Visitor("vejle", "volunteer", ("/", "/account", "/phone/confirm")),
    Visitor("vejle", "participant", ("/", "/account")),
    Visitor("vejle", "data-protection"),
    Visitor("vejle", "administrator"),
    Visitor("fredericia", "everybody"),
    Visitor("fredericia", "coordinator"),
    Visitor("fredericia", "volunteer"),
    Visitor("fredericia", "participant"),
    Visitor("gladsaxe", "everybody", ("/", "/courses")),
    Visitor("gladsaxe", "coordinator", ("/", "/groups", "/groups/course", "/events", "/events/new")),
    Visitor("gentofte", "everybody", ("/courses",)),
    Visitor("fri-af-ptsd", "family-adviser", ("/", "/account")),
    Visitor("fri-af-ptsd", "relative", ("/", "/account")),
    Visitor("fri-af-ptsd", "participant"),
    Visitor("fri-af-ptsd", "volunteer"),
    Visitor("fri-af-ptsd", "coordinator"),
]

# More pages of one visitor than this are a maze, and a finding.
MOST_PAGES = 80
