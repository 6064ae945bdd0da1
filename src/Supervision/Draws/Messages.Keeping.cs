namespace PolicyEngine.Supervision.Draws;

// Draws as they are kept: PE138x. What a draw is prepared from: PE139x.
internal static partial class Messages
{
    public static DrawMistake NoRound(string draw) => Bad("PE1380", $"draw '{draw}'", "This host did not draw it: there is nothing to commit or to show.");

    public static DrawMistake KeptFileUnreadable(string path) => Disagrees(
        "PE1381", path, "The kept file is missing or was changed so that it cannot be unpacked. Take an exported copy and verify that.");

    public static DrawMistake OtherThanInLedger(string path, string sha256) => Disagrees(
        "PE1382", path, $"The kept file is not the one that the ledger names (SHA-256 {sha256}).");

    public static DrawMistake NotInLedger(string path) => Disagrees("PE1383", path, "The ledger has no entry of this draw.");

    public static DrawMistake RoundOver(string draw, bool made) => Bad(
        "PE1384",
        $"draw '{draw}'",
        made ? "It is made: nothing is committed or shown any more." : "It was refused: nothing is committed or shown any more. Freeze the lists anew.");

    public static DrawMistake DrawnMeanwhile(string task, string earlier, int objects) => new(
        "PE1385",
        MistakeKind.Shortage,
        $"task '{task}'",
        $"Since the lists were frozen, the task '{earlier}' got {objects} of the drawn {(objects == 1 ? "object, which" : "objects, which")} the rules forbid to visit again. Nothing is drawn; freeze the lists anew.");

    public static DrawMistake NoSamples(string task) => Bad(
        "PE1390", $"task '{task}'", "It names no group of objects to draw from. Give it samples, or take the objects by name.");

    public static DrawMistake NoRegister(string register) => Bad("PE1391", $"register '{register}'", "No object register is in force. Import one.");

    public static DrawMistake NoEligibleInspector(string task, string seat, int needed, int there) => new(
        "PE1392",
        MistakeKind.Shortage,
        $"task '{task}', {seat}",
        $"{needed} {(needed == 1 ? "inspector is" : "inspectors are")} needed and {there} may come: of the department, eligible by the rules, not on leave. Nothing is drawn.");

    public static DrawMistake NoTeamFor(string objectId, int needed, int there) => new(
        "PE1399",
        MistakeKind.Shortage,
        $"object '{objectId}'",
        $"{needed} inspectors are needed and {there} may go there without being recused from it. Name others, or correct the register.");

    public static DrawMistake NoTeamSize() => Bad("PE1393", "registers/draws.json", "It does not say how many inspectors visit together. Add teamSize.");

    public static DrawMistake StandsAlready(string task, string draw) => Bad(
        "PE1394", $"task '{task}'", $"The draw '{draw}' stands. A task is drawn once; what changed later is an entry behind its record.");

    public static DrawMistake ImportUnreadable(string at, string message) => Bad("PE1397", at, message);

    public static DrawMistake NotOneDraw(int count) => Bad("PE1398", "imported", $"One draw is taken in for a task; there are {count}. Hand in the one of this task.");

    public static DrawMistake NotInRegister(string what, string id) => Bad("PE1395", $"{what} '{id}'", "The register has no such entry.");

    public static DrawMistake NotInspectable(string id, string status) => Bad(
        "PE1396", $"object '{id}'", $"Its status is '{status}': it cannot be inspected.");
}
