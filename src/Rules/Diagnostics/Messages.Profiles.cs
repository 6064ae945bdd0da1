namespace PolicyEngine.Rules.Diagnostics;

public static partial class Messages
{
    public static Diagnostic DuplicateClause(SourcePosition at, string id, int firstLine) =>
        Error("PE0501", at, $"The clause '{id}' is written twice (first on line {firstLine}). Give each its own id.", "an id not used before");

    public static Diagnostic UnknownCarrier(SourcePosition at, string carrier) =>
        Error("PE0502", at, $"'{carrier}' does not name what carries the clause.", "decision:<id>, duty:<id> or step:<name>");

    public static Diagnostic RecordWithoutCarrier(SourcePosition at, string id) =>
        Error("PE0503", at, $"The clause '{id}' asks for a record or a step, but nothing carries it. Name what does.", "\"carriedBy\" with at least one entry");

    public static Diagnostic BadAnchor(SourcePosition at, int start, int end, int bytes) =>
        Error("PE0504", at, $"The span {start}–{end} does not lie in a text of {bytes} bytes.", $"0 ≤ start < end ≤ {bytes}");

    public static Diagnostic BadCalendar(SourcePosition at, string reason) =>
        Error("PE0505", at, $"The working-day table cannot be used: {reason}", "each year with its holidays and its make-up working days");

    public static Diagnostic MissingFile(SourcePosition at, string file) =>
        Error("PE0506", at, $"The file {file} is missing. Every locality's folder has one.", file);

    public static Diagnostic WrongFolderName(SourcePosition at, string id, string folder) =>
        Error("PE0507", at, $"The profile calls itself '{id}' but lies in the folder '{folder}'. Make them the same.", $"\"{folder}\"");

    public static Diagnostic DocumentHashDiffers(SourcePosition at, string profile, string clauses) =>
        Error("PE0508", at, $"profile.json names the document {profile}, clauses.json has anchors for {clauses}. Both must mean the same text.", "the same SHA-256 in both files");

    public static Diagnostic DuplicateDuty(SourcePosition at, string id) =>
        Error("PE0509", at, $"The duty '{id}' is written twice. Give each its own id.", "an id not used before");

    public static Diagnostic UnknownClause(SourcePosition at, string id, IEnumerable<string> known) =>
        Error("PE0510", at, $"There is no clause '{id}' in clauses.json.", "the id of a clause of this profile", NearestName.Of(id, known));

    public static Diagnostic UnknownDecisionFile(SourcePosition at, string decision, IEnumerable<string> known) =>
        Error("PE0511", at, $"'{decision}' is not a decision of the vocabulary.", "the id of a decision", NearestName.Of(decision, known));

    public static Diagnostic UnknownLayer(SourcePosition at, string id, IEnumerable<string> known) =>
        Error("PE0512", at, $"The profile stands on '{id}', which is not a profile here, or which cannot be used.", "the id of a profile of a higher level", NearestName.Of(id, known));

    public static Diagnostic NoPolicies(SourcePosition at, string folder) =>
        Error("PE0513", at, $"The folder '{folder}' holds no vocabulary. Name the folder that holds vocabulary/, calendars/ and the localities.", "a policies folder");

    public static Diagnostic LayerLoop(SourcePosition at, string id) =>
        Error("PE0515", at, $"The profile '{id}' stands, through others, on itself.", "a layer of a higher level");
}
