import Foundation
package import Participation
package import PersonalData
import Store

/// The configuration that a new tenant begins with: what must be said, and comments for the rest.
package struct ConfigurationTemplate: Sendable {
    package var kind: TenantKind
    /// The controller's name.
    package var name: String
    /// The operator's id in the trails, and their user of the machine.
    package var operatorID: String
    package var user: String
    package var programmes: [ProgrammeID]
    /// The host of the tenant's pages; nil while it has none.
    package var host: String?
    /// Whether messages are kept for a page instead of being sent, as in a demonstration.
    package var keepsMessages: Bool

    /// The tenant's cooperations.
    package var cooperations: [Cooperation]

    package init(
        kind: TenantKind, name: String, operatorID: String, user: String, programmes: [ProgrammeID] = [],
        host: String? = nil, keepsMessages: Bool = false, cooperations: [Cooperation] = []
    ) {
        self.kind = kind
        self.name = name
        self.operatorID = operatorID
        self.user = user
        self.programmes = programmes
        self.host = host
        self.keepsMessages = keepsMessages
        self.cooperations = cooperations
    }

    /// JSON5, ready for `TenantConfiguration`.
    package var text: [UInt8] {
        let turnedOn = programmes.map { "        \"\($0)\": { enabled: true },\n" }.joined()
        let kept = keepsMessages ? "    messages: { deliver: \"page\" },\n" : ""
        let text = """
            {
                // municipality, region or association: it decides lawful bases, retention periods and archive rules.
                kind: "\(kind.rawValue)",
                name: \(quoted(name)),

                // What strangers see on a shared screen; no word may tell what the support is about.
                \(alias)

                // Mail and SMS. Without mail they wait; deliver: "page" keeps them for a page, as in a demonstration.
                // messages: {
                //     deliver: "people",
                //     mail: {
                //         host: "smtp.example.dk", port: 587, tls: "required", from: "aftale@example.dk",
                //         user: "aftale", "password-file": "/etc/sammen/smtp-password",
                //     },
                //     sms: { folder: "/var/spool/sms/outgoing" },
                //     "quiet-hours": { from: "20:00", to: "08:00" },
                // },
            \(kept)
                // The number that pages offer to call, and the days within which somebody answers who writes there.
                // contact: { telephone: "70 20 30 40", "answer-days": 7 },

                // Months between somebody's own support and their start as a volunteer; sooner warns.
                // pathway: { "wait-months": 3 },

                // Who may run commands, by their user of this machine. Two-person rules need two of them.
                operators: {
                    \(quoted(operatorID)): {
                        user: \(quoted(user)),
                        roles: ["administrator", "coordinator", "data-protection", "approver"],
                        // account: "AC-0000000000001", the operator's own on the pages: both are one person.
                    },
                },

                // retention: { "plan-days": 3, "two-persons": false, "mass-percent": 20, "mass-floor": 50 },
                // backups: { period: "P35D", "key-copy-period": "P35D", "two-persons": false },
                // exports: { "two-persons": false },

                // A timer may erase what rested on a withdrawn consent once the days of grace are over.
                // consent: { "erase-withdrawn": true },

                // cpr: { held: false },

                // Tenants of this installation that see each other's open courses. Each must name the other.
                // cooperations: {
                //     "kurser-sammen": {
                //         name: "Kurser sammen", partners: ["gentofte"], arrangement: "26/00123",
                //     },
                // },
            \(shared)
                programmes: {
            \(turnedOn)    },
            }

            """
        return Array(text.utf8)
    }

    private var alias: String {
        let names = "sender: \"Aftale\", title: \"Aftale\""
        return host.map { "alias: { host: \(quoted($0)), \(names) }," }
            ?? "// alias: { host: \"aftale.example.dk\", \(names) },"
    }

    private var shared: String {
        guard !cooperations.isEmpty else { return "" }
        let entries = cooperations.map { cooperation in
            let partners = cooperation.partners.map { quoted($0.text) }.joined(separator: ", ")
            return "        \(quoted(cooperation.code)): {\n            name: \(quoted(cooperation.name)), "
                + "partners: [\(partners)],\n            arrangement: \(quoted(cooperation.arrangement)),\n        },\n"
        }
        return "    cooperations: {\n\(entries.joined())    },\n"
    }

    private func quoted(_ text: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
}
