import HTML
import Pages
import ProgrammeKit
import Reception
import Tenancy

/// What happens with what is written at a door (GDPR Art. 13): who answers for it, on which ground, for how long.
enum Notice {
    static func draw(_ html: inout HTML, _ visit: Visit, _ doorway: Doorway) {
        let language = doorway.language
        html.section(.class("card"), .labelled(by: "notice")) {
            $0.h2(DoorsWording.notice.in(language), .id("notice"))
            $0.p(DoorsWording.controller(visit.tenant.configuration.name).in(language))
            if let kept = doorway.kept {
                $0.p(DoorsWording.kept(for: DayWording.period(kept, language)).in(language))
            }
            $0.p(DoorsWording.rights.in(language))
            let grounds = doorway.offers.flatMap(\.grounds).reduce(into: [String]()) {
                if !$0.contains($1) { $0.append($1) }
            }
            if !grounds.isEmpty { $0.p(DoorsWording.ground(grounds.joined(separator: "; ")).in(language)) }
        }
    }

    /// The same for a seat at an open course.
    static func seat(_ html: inout HTML, _ visit: Visit, _ offer: OpenOffer) {
        let language = visit.language
        html.section(.class("card"), .labelled(by: "notice")) {
            $0.h2(SeatWording.notice.in(language), .id("notice"))
            $0.p(SeatWording.controller(visit.tenant.configuration.name).in(language))
            $0.p(SeatWording.kept.in(language))
            $0.p(DoorsWording.rights.in(language))
            if !offer.grounds.isEmpty {
                $0.p(DoorsWording.ground(offer.grounds.joined(separator: "; ")).in(language))
            }
        }
    }
}
