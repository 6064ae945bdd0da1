using PolicyEngine.Supervision.Draws.Commitments;

namespace PolicyEngine.Supervision.Draws;

internal static partial class Messages
{
    public static DrawMistake UnknownWitness(int number) => Bad("PE1330", $"witness {number}", "No such witness was frozen.");

    public static DrawMistake CommitmentRefused(int number, bool closed, WitnessState state) => Bad(
        "PE1331",
        $"witness {number}",
        closed ? "Commitments are closed; a number can no longer come in."
        : state != WitnessState.Absent ? "The witness has committed already; the first commitment stands."
        : "The commitment is not a hash of 32 bytes.");

    public static DrawMistake NothingToShow(int number, bool open, WitnessState state) => Bad(
        "PE1332",
        $"witness {number}",
        open ? "Close commitments first: nobody shows a number while another may still choose one."
        : state == WitnessState.Absent ? "The witness committed no number."
        : "The witness's number is shown or forfeited already.");

    public static DrawMistake NotTheCommittedNumber(int number) => Bad(
        "PE1333", $"witness {number}", "Number and salt are not the committed ones. Correct the typing, or record the number as forfeited.");

    public static DrawMistake PublicValueRefused(string? planned, string? typed) => Bad(
        "PE1334",
        "public value",
        planned is null ? "No public value was fixed in advance; none can be added."
        : typed is null ? $"The value of issue {planned} was fixed in advance and is missing. Type it in."
        : $"Issue {planned} was fixed in advance; it is typed in once, after commitments are closed ('{typed}' was given).");

    public static DrawMistake StillToShow(int number) => Bad(
        "PE1335", $"witness {number}", "The committed number is neither shown nor recorded as forfeited.");

    public static DrawMistake OutOfOrder(string step, string expected) => Bad("PE1336", step, $"Out of order: {expected}.");

    public static DrawMistake NotTheCommittedSecret() => Bad("PE1337", "host's secret", "It is not the secret that was announced.");

    public static DrawMistake NotTheAnnouncedDraw(string draw) => Bad(
        "PE1338", $"draw '{draw}'", "The announcement is of other lists, another secret or another draw.");

    public static DrawMistake ReasonMissing(string subject) => Bad("PE1340", subject, "A reason is missing. Give its code and say it in words.");

    public static DrawMistake NotOnVisit(int inspector, int order) => Bad(
        "PE1341", $"inspector {inspector}", $"The inspector is not on visit {order}, or it is named twice or given up. Name visits of the inspector's own.");

    public static DrawMistake NobodyToStepIn(int order) => new(
        "PE1342", MistakeKind.Shortage, $"visit {order}", "Nobody in the reserve order may step in within qualification, recusal, load cap and slot.");

    public static DrawMistake EvidenceMissing(int order) => Bad(
        "PE1343", $"visit {order}", "That an object cannot be inspected needs evidence: a name and a SHA-256 of 32 bytes for each document.");

    public static DrawMistake NotToReport(int order) => Bad("PE1344", $"visit {order}", "There is no such visit, or it was reported before.");
}
