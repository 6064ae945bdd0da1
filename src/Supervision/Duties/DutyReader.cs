using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Supervision.Duties;

/// <summary>Reads <c>duties.json</c>.</summary>
public static class DutyReader
{
    private static readonly string[] Recurrences = ["yearly", "quarterly", "once", "event"];

    /// <summary>The duties in the order of the file; mistakes go into the bag.</summary>
    public static IReadOnlyList<Duty> Read(LocatedValue file, DiagnosticBag bag)
    {
        if (ObjectReader.Of(file, "duties", bag) is not { } reader)
        {
            return [];
        }

        var duties = new List<Duty>();
        foreach (var item in reader.Items("duties", required: true))
        {
            if (ReadDuty(item, bag) is not { } duty)
            {
                continue;
            }

            if (duties.Exists(d => d.Id == duty.Id))
            {
                bag.Add(Messages.DuplicateDuty(duty.At, duty.Id));
            }
            else
            {
                duties.Add(duty);
            }
        }

        reader.Close();
        return duties;
    }

    private static Duty? ReadDuty(LocatedValue item, DiagnosticBag bag)
    {
        if (ObjectReader.Of(item, "duty", bag) is not { } reader)
        {
            return null;
        }

        var (id, label, actor) = (reader.Text("id"), reader.Label("label"), reader.Text("actor"));
        var clauses = reader.Texts("clauses", required: true);
        var recurrence = reader.Word("recurrence", Recurrences);
        var due = reader.Optional("due");

        // These are read where the duty becomes a rule; asked for here so that Close knows them.
        foreach (var member in DutyRules.CarriedMembers)
        {
            reader.Optional(member);
        }

        reader.Close();
        return id is null || label is null || actor is null || recurrence is null
            ? null
            : new Duty(id, label, actor, clauses, recurrence, due, (LocatedObject)item, item.At);
    }
}
