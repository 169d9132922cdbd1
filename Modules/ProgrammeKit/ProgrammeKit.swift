// ProgrammeKit
