/// Why a tenant can't be made, opened or removed. Every case says what to do.
package enum TenancyError: Error, Equatable, CustomStringConvertible {
    /// No folder of that name.
    case noSuchTenant(String, nearest: String?)
    /// A text that is no tenant's name, such as a path.
    case notAName
    /// A second tenant of one name.
    case exists(String)
    /// Turned off by an administrator.
    case disabled(String)
    /// Still turned on.
    case stillEnabled(String)
    /// The folder belongs to another user of the machine.
    case wrongUser(String)
    /// The user of the machine is no operator of the tenant.
    case notAnOperator(String)
    /// The operator lacks the role.
    case notAllowed(OperatorRole)
    /// Rows of a programme that this build does not have.
    case unknownProgrammeRows(String)
    /// No such programme is installed.
    case noSuchProgramme(String, nearest: String?)
    /// The confirmation does not name the tenant.
    case notConfirmed(String)
    /// The plan was made for another state of the tenant.
    case planIsOld
    /// Legal holds stand: somebody must keep something.
    case underHold(Int)
    /// The text of the configuration could not be changed in place.
    case notEditable
    /// The data root can't be read or written.
    case unwritable(String)

    package var description: String {
        switch self {
        case .noSuchTenant(let name, let nearest):
            "there is no tenant \(name)" + (nearest.map { "; did you mean \($0)?" } ?? "; list them with tenant list")
        case .notAName:
            "a tenant's name has 1 to 40 small letters, digits and hyphens, and is no path"
        case .exists(let name):
            "the tenant \(name) exists already, and was not touched. It is whole, also where its making was interrupted; "
                + "for another tenant choose another name"
        case .disabled(let name):
            "the tenant \(name) is disabled; enable it first"
        case .stillEnabled(let name):
            "the tenant \(name) is in use; disable it before deleting it"
        case .wrongUser(let name):
            "the folder of the tenant \(name) belongs to another user of this machine; run the command as its owner"
        case .notAnOperator(let name):
            "you are no operator of the tenant \(name); an operator adds your user under operators in tenant.json"
        case .notAllowed(let role):
            "this needs an operator with the role \(role.rawValue)"
        case .unknownProgrammeRows(let programme):
            "the tenant holds rows of the programme \(programme), which this build does not have; "
                + "install the build that has it"
        case .noSuchProgramme(let name, let nearest):
            "no programme \(name) is installed" + (nearest.map { "; did you mean \($0)?" } ?? "")
        case .notConfirmed(let name):
            "nothing was deleted: confirm with the tenant's name, \(name)"
        case .planIsOld:
            "the tenant has changed since the deletion was planned; plan it again"
        case .underHold(let count):
            "\(count) legal holds stand; release them before deleting the tenant"
        case .notEditable:
            "tenant.json can't be changed by the command; change enabled under programmes by hand"
        case .unwritable(let what):
            "\(what) can't be written; check the data folder and its permissions"
        }
    }
}
