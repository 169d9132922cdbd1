// swift-tools-version: 6.2
// The house, sorted by floor. Arrows point down, or to the left on one floor; HouseTests reads this file.
// No package dependencies: Foundation, Dispatch and the system libraries named in Modules/README.md.
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house. `migrations` are SQL files carried inside the binary; a shipped one is never edited.
func module(_ name: String, _ dependencies: [String] = [], migrations: [String] = []) -> Target {
    .target(
        name: name,
        dependencies: dependencies.map { .byName(name: $0) },
        path: "Modules/\(name)",
        resources: migrations.map { .embedInCode("Migrations/\($0).sql") },
        swiftSettings: strict)
}

/// A plug-in: it sees what the house makes public, and nothing else.
func programme(_ name: String) -> Target {
    .target(
        name: name,
        dependencies: ["Days", "PersonalData", "Participation", "ProgrammeKit"],
        path: "Plugins/\(name)",
        exclude: ["README.md"],
        packageAccess: false,
        swiftSettings: strict)
}

/// Tests of one room, in a folder of the same name.
func tests(_ room: String, _ dependencies: [String] = []) -> Target {
    .testTarget(
        name: "\(room)Tests",
        dependencies: Set([room, "TestSupport"] + dependencies).sorted().map { .byName(name: $0) },
        path: "Tests/\(room)Tests",
        swiftSettings: strict)
}

let floor0: [Target] = [
    .target(name: "CSQLite", path: "Modules/CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .systemLibrary(
        name: "CSodium", path: "Modules/CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "COATH", path: "Modules/COATH", pkgConfig: "liboath", providers: [.apt(["liboath-dev"])]),
    module("SQLite", ["CSQLite"]),
    module("Sealing", ["CSodium", "COATH"]),
    module("Days"), module("CSV"), module("HTML"),
    .systemLibrary(name: "CEpoll", path: "Modules/CEpoll"),
    module("HTTP", ["CEpoll"]),
]

let floor1: [Target] = [
    module("Store", ["SQLite", "Sealing", "Days"], migrations: ["M0001_store", "K0001_keys", "A0001_access"])
]

let floor2: [Target] = [
    module("PersonalData"),
    module("Retention", ["SQLite", "Sealing", "Days", "Store", "PersonalData"], migrations: ["M0001_retention"]),
    module(
        "Rights", ["SQLite", "Sealing", "Days", "Store", "PersonalData", "Retention"], migrations: ["M0001_rights"]),
]

let floor3: [Target] = [
    module("People", ["SQLite", "Days", "Store", "PersonalData", "Retention", "Rights"], migrations: ["M0001_people"]),
    module(
        "Consent", ["SQLite", "Sealing", "Days", "Store", "PersonalData", "Retention", "Rights"],
        migrations: ["M0001_consent"]),
    module("Access", ["SQLite", "Sealing", "Days", "Store", "PersonalData"], migrations: ["M0001_access"]),
]

let core = ["SQLite", "Sealing", "Days", "Store", "PersonalData", "Retention", "Rights", "People", "Consent", "Access"]

let floor4: [Target] = [
    module(
        "Participation", ["SQLite", "Days", "Store", "PersonalData", "Rights", "Consent"],
        migrations: ["M0001_participation"]),
    module("ProgrammeKit", ["Days", "PersonalData", "Participation"]),
    module("Pages", ["Sealing", "Days", "HTML", "ProgrammeKit"]),
    module(
        "Tenancy",
        [
            "SQLite", "Sealing", "Days", "Store", "PersonalData", "Retention", "Rights", "People", "Consent",
            "Access", "Participation", "ProgrammeKit",
        ]),
]

let floor5: [Target] = [
    module(
        "Casework", ["Days", "Store", "PersonalData", "People", "Consent", "Participation", "ProgrammeKit", "Tenancy"]),
    module(
        "Import",
        [
            "SQLite", "Days", "CSV", "Store", "PersonalData", "Retention", "Rights", "People", "Participation",
            "ProgrammeKit", "Tenancy",
        ],
        migrations: ["M0001_import"]),
    module("Backups", ["SQLite", "Sealing", "Days", "Store", "PersonalData", "Retention"]),
    module("Reports", ["Days", "CSV", "Store", "Participation", "ProgrammeKit", "Tenancy"]),
]

let plugins: [Target] = [
    programme("OneToOneMentoring"),
    programme("PeerGroups"),
]

let house = core + ["CSV", "Participation", "ProgrammeKit", "Tenancy", "Casework", "Import", "Backups", "Reports"]

let apps: [Target] = [
    .target(
        name: "Installed",
        dependencies: (["ProgrammeKit", "Tenancy", "Import"] + plugins.map(\.name)).map { .byName(name: $0) },
        path: "Apps/Installed", swiftSettings: strict),
    .target(
        name: "Demo", dependencies: (house + ["Installed"]).map { .byName(name: $0) },
        path: "Apps/Demo", swiftSettings: strict),
    .executableTarget(
        name: "sammen", dependencies: (house + ["Installed", "Demo"]).map { .byName(name: $0) },
        path: "Apps/Admin", swiftSettings: strict),
    .executableTarget(
        name: "sammen-bench", dependencies: (house + ["Installed"]).map { .byName(name: $0) },
        path: "Tools/Bench", swiftSettings: strict),
]

let allTests: [Target] = [
    .target(
        name: "TestSupport", dependencies: (core + ["Participation"]).map { .byName(name: $0) },
        path: "Tests/TestSupport", swiftSettings: strict),
    tests("Days"), tests("CSV"), tests("HTML"), tests("HTTP", ["CEpoll", "Sealing"]), tests("Sealing"),
    tests("SQLite"), tests("Store", ["SQLite", "Sealing", "Days"]), tests("Retention", core), tests("Rights", core),
    tests("People", core), tests("Consent", core), tests("Access", core),
    tests("Pages", ["ProgrammeKit", "HTML", "Days"]),
    tests("Participation", core), tests("ProgrammeKit", ["Days", "PersonalData", "Participation"]),
    tests("Tenancy", house + ["Installed"]),
    tests("Casework", house + ["Installed"]), tests("Import", house), tests("Backups", house),
    tests("Reports", house),
    tests("OneToOneMentoring", ["ProgrammeKit", "Participation", "Days"]),
    tests("PeerGroups", ["ProgrammeKit", "Participation", "Days"]),
    tests("Installed", house), tests("Demo", house + ["Installed"]), tests("sammen", house + ["Installed"]),
    .testTarget(
        name: "HouseTests", dependencies: ["Installed"], path: "Tests/HouseTests",
        exclude: ["danish-elsewhere.txt", "frozen-migrations.txt"], swiftSettings: strict),
]

let package = Package(
    name: "Sammen",
    targets: floor0 + floor1 + floor2 + floor3 + floor4 + floor5 + plugins + apps + allTests,
    swiftLanguageModes: [.v6])
