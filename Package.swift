// swift-tools-version: 6.2
// The house, sorted by floor; HouseTests reads it. No packages; Modules/README.md names the system libraries.
import PackageDescription

let strict: [SwiftSetting] = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]
    .map { .enableUpcomingFeature($0) }

/// Names, parted by spaces, as dependencies.
func names(_ text: String) -> [Target.Dependency] { Set(words(text)).sorted().map { .byName(name: $0) } }
func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

/// A room of the house. `migrations` are SQL files carried inside the binary; a shipped one is never edited.
func module(_ name: String, _ dependencies: String = "", migrations: [String] = []) -> Target {
    .target(
        name: name, dependencies: names(dependencies), path: "Modules/\(name)",
        resources: migrations.map { .embedInCode("Migrations/\($0).sql") }, swiftSettings: strict)
}

/// A plug-in: it sees what the house makes public, and nothing else.
func programme(_ name: String) -> Target {
    .target(
        name: name, dependencies: names("Days PersonalData Participation Outcomes ProgrammeKit"),
        path: "Plugins/\(name)", exclude: ["README.md"], packageAccess: false, swiftSettings: strict)
}

/// What stands beside the rooms: the list of programmes, the demo, what tests share.
func beside(_ name: String, _ dependencies: String, in folder: String) -> Target {
    .target(name: name, dependencies: names(dependencies), path: "\(folder)/\(name)", swiftSettings: strict)
}

/// An application that runs.
func application(_ name: String, _ dependencies: String, path: String) -> Target {
    .executableTarget(name: name, dependencies: names(dependencies), path: path, swiftSettings: strict)
}

/// Tests of one room, in a folder of the same name.
func tests(_ room: String, _ dependencies: String = "") -> Target {
    .testTarget(
        name: "\(room)Tests", dependencies: names("\(room) TestSupport \(dependencies)"),
        path: "Tests/\(room)Tests", swiftSettings: strict)
}

let shown = "Days HTML HTTP Store Participation ProgrammeKit Pages Tenancy Reception"
let page = "\(shown) Rights Consent"
let base = "SQLite Days Store PersonalData"
let people = "\(base) Retention Rights People"
let tenants = "\(people) Participation ProgrammeKit Tenancy"
let offer = "Outcomes ProgrammeKit Tenancy"
let core = "\(people) Sealing Consent Access Participation"

let modules: [Target] = [
    // Floor 0
    .target(name: "CSQLite", path: "Modules/CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .systemLibrary(
        name: "CSodium", path: "Modules/CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "COATH", path: "Modules/COATH", pkgConfig: "liboath", providers: [.apt(["liboath-dev"])]),
    module("Locks"), module("SQLite", "CSQLite"), module("Sealing", "CSodium COATH"), module("Days"), module("CSV"),
    .systemLibrary(
        name: "CQREncode", path: "Modules/CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CEpoll", path: "Modules/CEpoll"), module("HTML"), module("HTTP", "CEpoll Locks"),
    .target(name: "CCurl", path: "Modules/CCurl", linkerSettings: [.linkedLibrary("curl")]),
    // Floor 1
    module("Store", "SQLite Sealing Days Locks", migrations: ["M0001_store", "K0001_keys", "A0001_access"]),
    // Floor 2
    module("PersonalData"), module("Retention", "\(base) Sealing", migrations: ["M0001_retention"]),
    module("Rights", "SQLite Sealing Days HTML Store PersonalData Retention", migrations: ["M0001_rights"]),
    // Floor 3
    module("People", "SQLite Days Locks Store PersonalData Retention Rights", migrations: ["M0001_people"]),
    module("Consent", "SQLite Sealing Days Store PersonalData Retention Rights", migrations: ["M0001_consent"]),
    module("Access", "SQLite Sealing Days Locks Store PersonalData", migrations: ["M0001_access"]),
    // Floor 4
    module(
        "Participation", "\(base) Rights Consent",
        migrations: [
            "M0001_participation", "M0002_enquiry_and_responsible", "M0003_courses", "M0004_families", "M0005_waiting",
            "M0006_hand_over", "M0007_suggestions", "M0008_course_voices_and_roles", "M0009_relatives_by_programme",
        ]),
    module(
        "Outcomes", "\(base) Sealing Rights Participation",
        migrations: ["M0001_outcomes", "M0002_unanswered", "M0003_respondents"]),
    module("ProgrammeKit", "Days PersonalData Participation Outcomes"),
    module("Pages", "Sealing Days HTML CQREncode ProgrammeKit"), module("Tenancy", "\(core) Outcomes ProgrammeKit"),
    // Floor 5
    module(
        "Casework", "Days Store PersonalData Retention Rights People Consent Access Participation Messages \(offer)"),
    module("Import", "\(tenants) CSV", migrations: ["M0001_import"]),
    module("Backups", "SQLite Sealing Days Store PersonalData Retention"),
    module("Moving", "\(base) Sealing Retention Rights Tenancy"),
    module("Reports", "\(base) CSV Sealing Consent Participation \(offer)", migrations: ["M0001_reports"]),
    module("Neighbours", "Days Store Retention Participation ProgrammeKit Tenancy"),
    module("Messages", "\(tenants) CCurl Sealing Access", migrations: ["M0001_messages", "M0002_answers_and_seats"]),
    // Floor 6
    module(
        "Reception", "\(tenants) Locks Sealing HTML HTTP Access Pages Casework Messages Import",
        migrations: ["M0001_reception"]),
    // Floor 7
    module("SignIn", "Days HTML HTTP Access ProgrammeKit Pages Reception Tenancy"),
    module("Desk", "\(page) Sealing PersonalData Retention People Access Outcomes Casework Messages Neighbours"),
    module("Stewardship", "\(page) CSV PersonalData Retention"),
    module("PublicDoors", "\(page) PersonalData Retention People Access Casework Messages Neighbours"),
    module("OwnPages", "\(page) Sealing People Access Outcomes Casework Messages"),
    module("Administration", "\(shown) Sealing PersonalData Retention People Access Import Messages"),
    module("ReportPages", "\(shown) Access Outcomes Reports"),
]

let plugins: [Target] = [
    programme("OneToOneMentoring"),
    programme("PeerGroups"),
    programme("FamilyMentors"),
    programme("RecoveryCourses"),
    programme("VisitingFriends"),
]

let installed = plugins.map(\.name).joined(separator: " ")
let work = "Tenancy Casework Import Backups Moving Reports Neighbours Messages"
let desks = "Reception SignIn Desk Stewardship PublicDoors OwnPages Administration ReportPages"
let house = "\(core) CSV Outcomes ProgrammeKit \(work)"
let web = "HTML HTTP Pages \(desks)"

let apps: [Target] = [
    beside("Installed", "ProgrammeKit Tenancy Import Reports Messages Reception \(installed)", in: "Apps"),
    beside("Demo", "\(house) Installed", in: "Apps"),
    application("sammen", "\(house) Installed Demo", path: "Apps/Admin"),
    application("sammen-server", "\(house) \(web) Installed Demo", path: "Apps/Server"),
    application("sammen-bench", "\(house) Installed", path: "Tools/Bench"),
]

let testing: [Target] = [
    beside("TestSupport", core, in: "Tests"),
    beside("PageSupport", "\(house) \(web) Installed", in: "Tests"),
    .testTarget(
        name: "HouseTests", dependencies: ["Installed"], path: "Tests/HouseTests",
        exclude: ["danish-elsewhere.txt", "frozen-migrations.txt"], swiftSettings: strict),
    tests("HTTP", "CEpoll Sealing"), tests("Pages", "ProgrammeKit HTML Days"),
    tests("ProgrammeKit", "Days PersonalData Participation Outcomes"),
]
let programmes = plugins.map { tests($0.name, "ProgrammeKit Participation Outcomes Days") }
let plain = words("Days CSV HTML Sealing SQLite").map { tests($0) }
let lower = words("Store Retention Rights People Consent Access Participation Outcomes").map { tests($0, core) }
let upper = words("\(work) Installed Demo sammen \(desks)").map { tests($0, "\(house) \(web) Installed PageSupport") }
let server = Target.testTarget(
    name: "ServerTests", dependencies: names("sammen-server \(house) \(web) Installed PageSupport TestSupport"),
    path: "Tests/ServerTests", exclude: ["matrix.txt"], swiftSettings: strict)

let package = Package(
    name: "Sammen",
    targets: modules + plugins + apps + testing + programmes + plain + lower + upper + [server],
    swiftLanguageModes: [.v6])
