import Casework
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// Somebody's own part begins and ends; nobody else's is touched.
enum FamilyPartForms {
    static let all =
        [
            Page.act(["families", .person, "part", "begin"], for: .caseworkers) { visit in
                try visit.change { tx in
                    let (offer, person) = (try visit.families(), try visit.id(PersonKind.self))
                    let referral = try Intakes.of(tx, person).last {
                        $0.programme == offer.id && $0.accepted != nil && $0.closing == nil
                    }
                    _ = try offer.beginPart(tx, of: person, after: referral?.id, on: visit.today)
                    return Receipt.saved.at("families", "\(person)")
                }
            },
            .act(["families", "wishes", .subject(.wish), "answer"], for: .caseworkers) { visit in
                try visit.change { tx in
                    let id: WishID = try visit.id()
                    let person = try Wishes.show(tx, id).person
                    try Wishes.answer(tx, id)
                    return Receipt.answered.at("families", "\(person)")
                }
            },
        ]
        + Page.form(["families", .person, "part", "end"], for: .caseworkers, FormPage(show: ask, submit: end))

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(FamilyWording.endPart), entered) { html in
            html.p(visit.say(FamilyWording.endPartWhy), .class("lead"))
            visit.form(&html) { $0.primary(visit.say(FamilyWording.endPart)) }
        }
    }

    private static func end(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let person: PersonID = try visit.id()
        return try visit.change { tx in
            try MyWishes(of: person, onBehalf: true).stop(tx, in: visit.families().id)
            return Receipt.ended.at("families", "\(person)")
        }
    }
}
