using PolicyEngine.Supervision.Draws.Commitments;

namespace PolicyEngine.Supervision.Draws;

internal static partial class Messages
{
    public static DrawMistake NotCanonical(string path, long at, string expected) => Disagrees(
        "PE1350", path, $"Byte {at} is not canonical JSON: expected {expected}.");

    public static DrawMistake CheckDisagrees(string path) => Disagrees("PE1351", path, "A byte of this object was changed: it disagrees with its check.");

    public static DrawMistake WrongShape(string path, string expected) => Disagrees("PE1352", path, $"Expected {expected}.");

    public static DrawMistake UnknownAlgorithm(string path, string found) => Disagrees(
        "PE1353", path, $"'{found}' is unknown to this verifier. Use a version that knows it.");

    public static DrawMistake ComputedOtherwise(string path, string found, string expected) => Disagrees(
        "PE1354", path, $"The record says {found}; computed again it is {expected}.");

    public static DrawMistake CannotBeDrawn(string path, DrawMistake reason) => Disagrees(
        "PE1355", path, $"From these lists nothing can be drawn: {reason.Subject}: {reason.Text}");

    public static DrawMistake OtherThanAnnounced(string path, string found, string announced) => Disagrees(
        "PE1356", path, $"The record's announcement is {found}; {announced} was announced. It is another draw, or the record was made anew.");

    public static DrawMistake OpeningDisagrees(string path) => Disagrees(
        "PE1357", path, "The opened row is not the one that was committed to.");

    public static DrawMistake EntryDisagrees(string path, DrawMistake reason) => Disagrees(
        "PE1358", path, $"The entry could not have been made: {reason.Subject}: {reason.Text}");

    public static DrawRemark HostAlone() => new(
        "PE1345", "/record/randomness", "Only the host's own secret went into the key. Nobody else can say that it was not chosen.", []);

    public static DrawRemark NumberNotShown(int witness, WitnessState state) => new(
        "PE1346",
        $"/record/randomness/witnesses/{witness - 1}",
        state == WitnessState.Forfeited ? "The witness committed a number and did not show it; it is forfeited." : "The witness committed no number.",
        []);

    private static DrawMistake Disagrees(string id, string path, string text) => new(id, MistakeKind.Disagreement, path, text);
}
