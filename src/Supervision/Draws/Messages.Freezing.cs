namespace PolicyEngine.Supervision.Draws;

internal static partial class Messages
{
    public static DrawMistake UnusableText(string subject, int longest) => Bad(
        "PE1301", subject, $"The text is missing, longer than {longest} characters, or holds control characters or white space at an end. Correct it.");

    public static DrawMistake Twice(string what, string code) => Bad("PE1302", $"{what} '{code}'", "It is listed twice. Remove one.");

    public static DrawMistake ObjectTwice(string id) => Twice("object", id);

    public static DrawMistake RecusalTwice(string inspector, string obj) => Twice("recusal", $"{inspector} – {obj}");

    public static DrawMistake UnknownStratum(string id, string? stratum) => Bad(
        "PE1303", $"object '{id}'", $"There is no stratum '{stratum}'. Name one of the draw's strata.");

    public static DrawMistake WeightOutOfRange(string id, int weight, int largest) => Bad(
        "PE1304", $"object '{id}'", $"The weight {weight} is not a whole number from 1 to {largest}. No object can be weighted out of a draw.");

    public static DrawMistake WeightWithoutClause(string id, int weight) => Bad(
        "PE1305", $"object '{id}'", $"The weight {weight} cites no clause. Every weight but 1 needs the clause that gives it.");

    public static DrawMistake EmptyStratum(string subject) => Bad(
        "PE1306", subject, "The stratum has no objects. Leave it out, or correct the register.");

    public static DrawMistake NoStratum() => Bad("PE1307", "strata", "A draw has from 1 to 65535 strata.");

    public static DrawMistake UnusableQuota(string subject) => Bad(
        "PE1308", subject, "The quota needs either a ratio above 0% and at most 100% (six decimals at most) or a whole number from 1; its bounds lie from 0% to 100%.");

    public static DrawMistake NoLawfulNumber(string subject, int population) => new(
        "PE1309", MistakeKind.Conflict, subject, $"No whole number of {population} objects meets the bounds. Nothing is drawn; the bounds or the stratum are for people to settle.");

    public static DrawMistake OutsideBounds(string subject, int population, int planned, int least, int most) => new(
        "PE1310", MistakeKind.OutOfBounds, subject, $"The plan draws {planned} of {population} objects; the bounds allow {least} to {most}. Nothing is drawn; correct the plan.");

    public static DrawMistake UnknownTeamRule(string subject, string rule) => Bad(
        "PE1311", subject, $"There is no team rule '{rule}'. Name one of the draw's team rules.");

    public static DrawMistake UnusableTeamRule(string code, int mostSeats, int largestTeam) => Bad(
        "PE1312", $"team rule '{code}'", $"A team rule has from 1 to {mostSeats} kinds of seats, each at least once, and at most {largestTeam} places in all.");

    public static DrawMistake TeamRuleTooWide(int most) => Bad(
        "PE1312", "team rule", $"The qualifications split the inspectors so finely that a team can be composed in more than {most} ways. Ask for fewer kinds of seats.");

    public static DrawMistake UnknownRecusal(string inspector, string obj) => Bad(
        "PE1313", $"recusal {inspector} – {obj}", "The inspector or the object is not in the draw. Remove the recusal or correct it.");

    public static DrawMistake WrongKeyLength(string what, int length) => Bad("PE1314", what, $"It has {length} bytes; 32 random bytes are needed.");

    public static DrawMistake NumberTooSmall(string subject, int number, int least) => Bad(
        "PE1315", subject, $"{number} is too small; the least is {least}.");

    public static DrawMistake AwayWithoutSlot(string subject, int slot) => Bad(
        "PE1316", subject, $"Leave in slot {slot} means nothing: slots are 1, 2, … and need the plan's slot size.");

    public static DrawMistake InspectorShortage(
        int rule, IReadOnlyList<string> needs, IReadOnlyList<int> visits, int seats, int missing, IReadOnlyList<int> inspectors) => new(
        "PE1320",
        MistakeKind.Shortage,
        $"team rule {rule}, seats for {(needs.Count == 0 ? "anybody" : string.Join(" + ", needs))}",
        $"{missing} of {seats} such {(seats == 1 ? "seat" : "seats")} at {(visits.Count == 1 ? "visit" : "visits")} {Listed(visits)} {(missing == 1 ? "stays" : "stay")} empty. "
        + (inspectors.Count == 0
            ? "No inspector may take one. Nothing is drawn."
            : $"Only {(inspectors.Count == 1 ? "inspector" : "inspectors")} {Listed(inspectors)} may take them or free others for them, within load caps and slots. Nothing is drawn."));

    private static string Listed(IReadOnlyList<int> numbers)
    {
        const int Most = 12;
        return string.Join(", ", numbers.Take(Most)) + (numbers.Count > Most ? $" and {numbers.Count - Most} more" : "");
    }
}
