using PolicyEngine.Supervision.Registers;

namespace PolicyEngine.Supervision.Samples;

/// <summary>Makes inspectors with certificates, specialities, recusals and leave.</summary>
internal sealed class SamplePeople
{
    private readonly SampleWords words;
    private readonly SampleNames names;
    private readonly ulong seed;
    private readonly DateOnly day;
    private readonly WeightedList<SampleDivision> divisions;
    private readonly WeightedList<SampleDepartment> departments;
    private readonly WeightedList<SampleWord> categories;
    private readonly WeightedList<SampleWord> reasons;
    private readonly WeightedList<SampleWord> leaves;

    public SamplePeople(SampleWords words, SampleArea area, SampleNames names, ulong seed, DateOnly day)
    {
        (this.words, this.names, this.seed, this.day) = (words, names, seed, day);
        divisions = new WeightedList<SampleDivision>(area.Divisions, d => d.Weight);
        departments = new WeightedList<SampleDepartment>(words.Departments, d => d.Weight);
        categories = new WeightedList<SampleWord>(words.InspectorCategories, c => c.Weight);
        reasons = new WeightedList<SampleWord>(words.RecusalReasons, r => r.Weight);
        leaves = new WeightedList<SampleWord>(words.LeaveKinds, l => l.Weight);
    }

    public ImportedInspector InspectorAt(int ordinal, long objects, Func<long, string> objectId)
    {
        var chance = new SampleChance(seed, "inspector", ordinal);
        var division = divisions.Pick(ref chance);
        var department = departments.Pick(ref chance);
        var number = $"{division.Code}-{ordinal + 1:D6}";
        var inspector = new Inspector(number, division.Name + department.Name, categories.Pick(ref chance).Id)
        {
            Certificates = [Certificate(ref chance, number)],
            Specialities = Specialities(ref chance, department),
            Joint = chance.Percent(words.JointPercent),
            Recusals = Recusals(ref chance, objects, objectId),
            Leaves = Leaves(ref chance),
        };
        return new ImportedInspector(inspector, names.Person(ref chance));
    }

    // All but the lapsed ones are good for at least another year, so that a year can be rehearsed with them.
    private EnforcementCertificate Certificate(ref SampleChance chance, string number)
    {
        var lapsed = chance.Percent(words.LapsedPercent);
        var age = chance.Below(Math.Max((words.CertificateYears - 1) * 365, 1));
        var from = (lapsed ? day.AddYears(-words.CertificateYears) : day).AddDays(-1 - age);
        return new EnforcementCertificate($"ZF{number.Replace("-", "", StringComparison.Ordinal)}", from, from.AddYears(words.CertificateYears).AddDays(-1));
    }

    private static IReadOnlyList<string> Specialities(ref SampleChance chance, SampleDepartment department)
    {
        var first = chance.Of(department.Specialities);
        var second = chance.Of(department.Specialities);
        return first == second ? [first] : [first, second];
    }

    private IReadOnlyList<Recusal> Recusals(ref SampleChance chance, long objects, Func<long, string> objectId) =>
        objects > 0 && chance.Percent(words.RecusalPercent)
            ? [new Recusal(objectId(chance.Below((int)Math.Min(objects, int.MaxValue))), reasons.Pick(ref chance).Id, day.AddDays(-1), null)]
            : [];

    private IReadOnlyList<Leave> Leaves(ref SampleChance chance)
    {
        if (!chance.Percent(words.LeavePercent))
        {
            return [];
        }

        var from = day.AddDays(chance.Below(365));
        return [new Leave(leaves.Pick(ref chance).Id, from, from.AddDays(chance.Below(Math.Max(words.LeaveDays, 1))))];
    }
}
