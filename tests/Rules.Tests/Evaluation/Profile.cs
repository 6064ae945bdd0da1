using System.Text;
using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Evaluation;
using PolicyEngine.Rules.Explanation;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Parameters;
using PolicyEngine.Rules.Questions;
using PolicyEngine.Rules.RuleFiles;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Tests.Evaluation;

/// <summary>An invented decision with rules, from JSON texts, that can be asked.</summary>
internal sealed class Profile
{
    /// <summary>Verdicts: stop, person, go; facts of every kind; deadline facts.</summary>
    public const string Vocabulary = """
        {
          "id": "crossing",
          "label": { "zh": "可否通行", "en": "Crossing" },
          "question": { "zh": "可否通行？", "en": "May one cross?" },
          "verdicts": [
            { "id": "stop", "label": { "zh": "停", "en": "Stop" } },
            { "id": "late", "label": { "zh": "迟", "en": "Late" } },
            { "id": "due", "label": { "zh": "待", "en": "Due" } },
            { "id": "waiting", "label": { "zh": "等", "en": "Waiting" } },
            { "id": "in-time", "label": { "zh": "及时", "en": "In time" } },
            { "id": "required", "label": { "zh": "须", "en": "Required" } },
            { "id": "satisfied", "label": { "zh": "已足", "en": "Satisfied" } },
            { "id": "go", "label": { "zh": "行", "en": "Go" } }
          ],
          "precedence": ["conflict", "stop", "late", "needs-person", "due", "waiting", "in-time", "required", "satisfied", "go"],
          "deadline": { "done": "doneOn", "asOf": "asOf", "met": "in-time", "missed": "late", "open": "due", "notRunning": "waiting" },
          "actDate": ["on", "doneOn"],
          "facts": [
            { "name": "red", "label": { "zh": "红灯", "en": "Red" }, "type": "boolean", "regular": false },
            { "name": "wet", "label": { "zh": "湿", "en": "Wet" }, "type": "boolean", "regular": false },
            { "name": "guard", "label": { "zh": "有人看守", "en": "Guarded" }, "type": "boolean", "regular": true },
            { "name": "share", "label": { "zh": "比例", "en": "Share" }, "type": "number", "minimum": 0, "maximum": 100 },
            { "name": "count", "label": { "zh": "数", "en": "Count" }, "type": "integer", "minimum": 0, "regular": 0 },
            { "name": "kind", "label": { "zh": "种类", "en": "Kind" }, "type": "code", "values": [
              { "id": "car", "label": { "zh": "车", "en": "Car" } }, { "id": "foot", "label": { "zh": "步行", "en": "On foot" } } ] },
            { "name": "told", "label": { "zh": "告知", "en": "Told" }, "type": "codes", "values": [
              { "id": "police", "label": { "zh": "警", "en": "Police" } }, { "id": "mayor", "label": { "zh": "长", "en": "Mayor" } } ], "regular": [] },
            { "name": "note", "label": { "zh": "说明", "en": "Note" }, "type": "text", "nullable": true },
            { "name": "on", "label": { "zh": "日期", "en": "On" }, "type": "date" },
            { "name": "at", "label": { "zh": "时刻", "en": "At" }, "type": "instant" },
            { "name": "from", "label": { "zh": "起算", "en": "From" }, "type": "date", "nullable": true },
            { "name": "doneOn", "label": { "zh": "完成", "en": "Done on" }, "type": "date", "nullable": true },
            { "name": "asOf", "label": { "zh": "截至", "en": "As of" }, "type": "date", "regular": "in-order" },
            { "name": "year", "label": { "zh": "年度", "en": "Year" }, "type": "integer", "minimum": 1949, "maximum": 2200 },
            { "name": "reviews", "label": { "zh": "审核", "en": "Reviews" }, "type": "reviews", "regular": [] },
            { "name": "faith", "label": { "zh": "善意", "en": "Good faith" }, "type": "boolean", "person": true },
            { "name": "other", "label": { "zh": "其他", "en": "Other ground" }, "type": "boolean", "person": true, "catchAll": true }
          ],
          "derived": [ { "name": "day", "type": "date", "expression": "Facts.First(on, Time.DateOf(at))", "missing": ["on"] } ],
          "alternatives": [ ["on"], ["at"] ],
          "constraints": [ { "expression": "from == null || doneOn == null || from <= doneOn", "message": { "zh": "完成不得早于起算", "en": "Done before it began" } } ]
        }
        """;

    public static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Parse(
        """{ "2024": { "holidays": ["2024-10-01", "2024-10-02", "2024-10-03", "2024-10-04", "2024-10-07"], "workdays": ["2024-09-29", "2024-10-12"] } }"""u8);

    private static readonly DateOnly today = new(2024, 6, 1);

    private Profile(DecisionProgram program) => Program = program;

    public DecisionProgram Program { get; }

    public DecisionDefinition Decision => Program.Decision;

    public static DecisionDefinition ReadVocabulary(string json = Vocabulary)
    {
        var bag = new DiagnosticBag();
        var decision = VocabularyReader.Read(Located(json, "vocabulary.json", bag), bag);
        bag.ShouldBeEmpty();
        return decision!;
    }

    /// <summary>A profile with these rules: a list of rule objects in JSON. Its clauses are <c>c1</c> to <c>c9</c>.</summary>
    public static Profile With(string rules, string parameters = "{}", string readings = "[]", string globals = "[]")
    {
        var bag = new DiagnosticBag();
        var profile = Read($$"""{ "WorkflowName": "crossing", "GlobalParams": {{globals}}, "x-readings": {{readings}}, "Rules": [ {{rules}} ] }""", $$"""{ "parameters": {{parameters}} }""", bag);
        bag.ShouldBeEmpty();
        return profile!;
    }

    /// <summary>A profile from whole files, with their mistakes.</summary>
    public static Profile? Read(string ruleFile, string parameterFile, DiagnosticBag bag)
    {
        var clauses = Enumerable.Range(1, 9).Select(i => $"c{i}").ToHashSet();
        var parameters = ParameterReader.Read(Located(parameterFile, "parameters.json", bag), bag);
        var file = Located(ruleFile, "rules/crossing.json", bag);
        var readings = RuleFileReader.ReadReadings([file], clauses, bag);
        var decision = ReadVocabulary();
        return RuleFileReader.Read(file, decision, parameters, clauses, readings, bag) is { } rules
            ? new Profile(DecisionProgram.Build(decision, rules, parameters, readings.Taken(), Calendar, "v1"))
            : null;
    }

    public static LocatedValue Located(string json, string file, DiagnosticBag bag) =>
        LocatedJson.Parse(Encoding.UTF8.GetBytes(json), file, bag) ?? throw new InvalidOperationException(bag.First().ToString());

    public Outcome Ask(string facts, bool regular = false, bool trace = false)
    {
        var frame = Frame(facts, regular);
        return Program.On(Decision.TryActDate(frame, out var day) ? day : today).Answer(frame, trace);
    }

    public FactFrame Frame(string facts, bool regular = false)
    {
        var frame = Decision.NewFrame();
        var reader = new QuestionReader(Decision);
        reader.TryRead(Encoding.UTF8.GetBytes(facts), frame, out var error).ShouldBeTrue(error?.Message);
        if (regular)
        {
            reader.AssumeRegular(frame);
        }

        return frame;
    }
}
