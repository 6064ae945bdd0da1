using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Diagnostics;

namespace PolicyEngine.Supervision.Registers;

/// <summary>A single entry against the lists of values, as an import checks each of its lines.</summary>
/// <param name="source">What messages call the entry.</param>
public sealed class EntryCheck(RegisterWords words, string source)
{
    private readonly SourcePosition at = new(source, 1, 1);
    private readonly List<Diagnostic> mistakes = [];

    /// <summary>Everything that is wrong with an object; empty where nothing is.</summary>
    public IReadOnlyList<Diagnostic> Of(InspectionObject entry)
    {
        mistakes.Clear();
        Given(entry.Id, "id");
        Given(entry.Name, "name");
        Word(entry.Kind, "kind", words.ObjectKinds, needed: true);
        Word(entry.Status, "status", words.ObjectStatuses, needed: true);
        Word(entry.RiskClass, "riskClass", words.CreditRiskClasses);
        Word(entry.Library, "library", words.Libraries);
        Word(entry.LocationClass, "locationClass", words.LocationClasses);
        if (entry.Area is not { Length: 6 or 9 or 12 } area || !area.All(char.IsAsciiDigit))
        {
            mistakes.Add(SupervisionMessages.BadArea(at, entry.Area ?? ""));
        }

        if (entry.CreditCode is { } code && words.ObjectKinds.Find(entry.Kind ?? "") is { } kind)
        {
            CheckCode(entry.Id, code, kind);
        }

        return [.. mistakes];
    }

    /// <summary>Everything that is wrong with an inspector; empty where nothing is.</summary>
    public IReadOnlyList<Diagnostic> Of(Inspector entry)
    {
        mistakes.Clear();
        Given(entry.Number, "number");
        Given(entry.Unit, "unit");
        Word(entry.Category, "category", words.InspectorCategories, needed: true);
        foreach (var certificate in entry.Certificates)
        {
            Given(certificate.Number, "certificates");
            Ordered("certificates", certificate.ValidFrom, certificate.ValidTo);
        }

        foreach (var recusal in entry.Recusals)
        {
            Given(recusal.ObjectId, "recusals");
            Word(recusal.Reason, "recusals", words.RecusalReasons, needed: true);
            Ordered("recusals", recusal.From, recusal.To);
        }

        foreach (var leave in entry.Leaves)
        {
            Word(leave.Kind, "leaves", words.LeaveKinds, needed: true);
            Ordered("leaves", leave.From, leave.To);
        }

        return [.. mistakes];
    }

    private void CheckCode(string id, CreditCode code, ObjectKind kind)
    {
        if (!kind.HasCreditCode)
        {
            mistakes.Add(SupervisionMessages.CreditCodeNotOfKind(at, kind.Label.Zh));
        }
        else if (!kind.Fits(code))
        {
            mistakes.Add(SupervisionMessages.CreditCodeKind(at, code.Text, kind.Label.Zh, kind.CreditCodes));
        }
        else if (id != code.Text)
        {
            mistakes.Add(SupervisionMessages.UnknownFieldValue(at, "id", id, [code.Text], null));
        }
    }

    private void Given(string? value, string field)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            mistakes.Add(SupervisionMessages.EmptyField(at, field));
        }
    }

    private void Word<T>(string? id, string field, WordList<T> known, bool needed = false)
        where T : RegisterWord
    {
        if (id is null)
        {
            if (needed)
            {
                mistakes.Add(SupervisionMessages.EmptyField(at, field));
            }
        }
        else if (known.Find(id) is null)
        {
            mistakes.Add(SupervisionMessages.UnknownFieldValue(at, field, id, known.Words.Select(w => w.Id), NearestText.Of(id, known.Words.Select(w => w.Id))));
        }
    }

    private void Ordered(string field, DateOnly from, DateOnly? to)
    {
        if (to < from)
        {
            mistakes.Add(SupervisionMessages.EndsFirst(at, field, from, to.Value));
        }
    }
}
