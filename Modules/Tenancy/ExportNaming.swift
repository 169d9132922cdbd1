import Participation
import ProgrammeKit
package import Rights

extension Tenant {
    /// What the codes of programmes are called by the programmes themselves, for those whose data an export shows.
    package var naming: CodeNaming {
        let wordings = Dictionary(house.programmes.map { ($0.id.text, terms(of: $0).wording) }) { one, _ in one }
        return { column, code, programme, language in
            let spoken: Language = language == .danish ? .danish : .english
            if column == "programme" { return wordings[code]?.name.in(spoken) }
            return programme.flatMap { wordings[$0] }?.text("\(column).\(code)", in: spoken)
        }
    }
}
