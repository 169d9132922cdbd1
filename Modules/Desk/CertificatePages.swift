import Casework
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Store
import Tenancy

/// The certificate of a training, to print: whoever leaves takes a copy along.
enum CertificatePages {
    static let all: [Page] = [
        .show(["volunteers", .subject(.volunteering), "certificate"], for: .coordinators) { visit in
            page(visit, try found(visit))
        }
    ]

    private struct Found {
        let part: Volunteering
        let person: Named
        let certificate: TrainingCertificate?
        let training: Text?
        let hours: Int?
    }

    private static func found(_ visit: Visit) throws -> Found {
        try visit.look(for: "certificate.print") { tx in
            let part = try Volunteers.show(tx, visit.id())
            let offer = try visit.offers.of(part.programme)
            let course = offer.programme.training(under: offer.terms.settings).first
            return Found(
                part: part, person: try Names(tx, [part.person])[part.person],
                certificate: try TrainingCertificates.newest(tx, of: part.person, in: part.programme),
                training: course.map { offer.text("course.\($0.code)", else: $0.code) }, hours: course?.hours)
        }
    }

    private static func page(_ visit: Visit, _ found: Found) -> HTML {
        visit.page(visit.say(CertificateWording.title)) { html in
            if let certificate = found.certificate {
                write(&html, visit, found, certificate)
            } else {
                html.emptyState(visit.say(CertificateWording.none), visit.say(CertificateWording.noneHint))
            }
            html.p(.class("no-print")) {
                $0.a(visit.say(CertificateWording.back), to: .path("volunteers", "\(found.part.id)"))
            }
        }
    }

    private static func write(
        _ html: inout HTML, _ visit: Visit, _ found: Found, _ certificate: TrainingCertificate
    ) {
        html.p(visit.name(found.person), .class("lead"))
        html.p(visit.say(found.training ?? CertificateWording.training))
        html.p(visit.say(CertificateWording.attended(certificate.attended, of: certificate.held)))
        if let hours = found.hours { html.p(visit.say(CertificateWording.hours(hours))) }
        html.p("\(visit.tenant.configuration.name), \(DayWording.date(certificate.issued, visit.language))")
        html.p(visit.say(GroupWording.printHint), .class("no-print"))
    }
}
