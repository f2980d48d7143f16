"""Words of the further pages of computers and play, in English."""

from training.synthetic.phrases import Rules

FURTHER_DESK_EN: Rules = {
    "dsk.place": (
        "Desktop", "Downloads", "Documents", "This computer", "Network", "Trash", "Recent files",
        "Flash drive", "Program {n}", "Untitled window",
    ),
    "dsk.gauge": (
        "Processor", "Memory", "Disk {n}", "Fans", "Requests", "Temperature", "Load", "Errors",
        "Visitors today", "Battery", "Downlink",
    ),
    "dsk.system": ("System", "Computer settings", "Device care", "Control centre", "Storage"),
    "dsk.work": ("Project", "Workspace", "Budget of the house", "Draft {n}", "Inbox of letters"),
    "dsk.code": ("Repository", "Changes", "Editor", "Branch main", "Console"),
    "dsk.watch": ("Monitoring", "Dashboard", "Servers", "State of services", "Analytics"),
    "dsk.plan": ("Family calendar", "Week", "Plans for July", "Agenda", "Shifts"),
    "ply.menu": (
        "Play|Records|Settings|Quit", "Continue|New game|Friends|Exit",
        "Start|Levels|Shop|About", "Single|Together|Options|Leave", "Race|Garage|Sound|Back",
    ),
    "ply.star": (
        "Orion", "Vega", "Sirius", "Great Bear", "Lyra", "Swan", "Mars", "Polaris", "Jupiter",
    ),
    "ply.pack": (
        "Handful of coins", "Chest", "Bag of gems", "Gold of the king", "Pile", "Heap {n}",
        "Starter set", "Lucky box",
    ),
    "ply.game": ("Treasure island", "Jewels", "Night race", "Patience", "Kingdom", "Falling"),
    "ply.riddle": ("Riddles", "Words in squares", "Puzzle", "Digits", "Pairs"),
    "ply.tool": ("Compass", "Meter", "Level", "Tuner", "Speed"),
    "ply.studio": ("Studio", "Editor of films", "Pictures", "Drum pads", "Mixer"),
}  # fmt: skip
