using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Samples;
using PolicyEngine.Supervision.Tests.Data;

namespace PolicyEngine.Supervision.Tests.Samples;

public class SampleRegisterTests
{
    [Fact]
    public void The_same_seed_gives_the_same_register_and_another_seed_another()
    {
        var first = RegisterData.Sample(seed: 7).Objects(2000).ToList();
        RegisterData.Sample(seed: 7).Objects(2000).Select(Text).ShouldBe(first.Select(Text));
        RegisterData.Sample(seed: 8).Objects(2000).Select(o => o.Id).Intersect(first.Select(o => o.Id)).Count().ShouldBeLessThan(5);
        RegisterData.Sample(seed: 7).Inspectors(200).Select(i => i.Name).ShouldBe(RegisterData.Sample(seed: 7).Inspectors(200).Select(i => i.Name));
    }

    [Fact]
    public void An_entry_does_not_depend_on_those_before_it()
    {
        var register = RegisterData.Sample("sample-province");
        var far = register.Objects(3, from: 17_999_990).ToList();
        Text(register.ObjectAt(17_999_991)).ShouldBe(Text(far[1]));
    }

    [Fact]
    public void A_million_objects_have_a_million_valid_codes()
    {
        var seen = new HashSet<string>(1_000_000);
        var words = RegisterData.Words;
        foreach (var entry in RegisterData.Sample("changchun").Objects(1_000_000))
        {
            seen.Add(entry.Id).ShouldBeTrue();
            if (seen.Count % 1000 == 0)
            {
                CreditCode.TryParse(entry.Id, out var code).ShouldBeTrue();
                OrganisationCode.CheckCharacter(code.Organisation[..8]).ShouldBe(code.Organisation[8]);
                words.ObjectKinds.Find(entry.Kind)!.Fits(code).ShouldBeTrue();
                entry.Name.ShouldNotContain("{");
            }
        }

        seen.Count.ShouldBe(1_000_000);
    }

    [Fact]
    public void A_register_streams_in_constant_memory()
    {
        var register = RegisterData.Sample("sample-province");
        Consume(register, 10_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Consume(register, 300_000);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(4_000_000);
    }

    [Fact]
    public void Shares_are_those_of_the_word_list_and_every_word_is_the_registers()
    {
        var words = RegisterData.Words;
        var objects = RegisterData.Sample().Objects(20_000).ToList();
        foreach (var kind in RegisterData.SampleWords.Kinds)
        {
            var share = 100.0 * objects.Count(o => o.Kind == kind.Id) / objects.Count;
            share.ShouldBe(100.0 * kind.Weight / RegisterData.SampleWords.Kinds.Sum(k => k.Weight), 1.5);
        }

        objects.ShouldAllBe(o => words.ObjectStatuses.Find(o.Status) != null && words.CreditRiskClasses.Find(o.RiskClass!) != null && words.Libraries.Find(o.Library!) != null);
        objects.ShouldAllBe(o => o.Departments.Count > 0 && o.RegisteredOn < new DateOnly(2023, 1, 1));
        RegisterData.Sample(libraries: false).Objects(100).ShouldAllBe(o => o.Library == null);
    }

    [Fact]
    public void Nearly_all_inspectors_can_be_sent_for_a_year()
    {
        var people = RegisterData.Sample("changchun").Inspectors(5000, objects: 1000).Select(i => i.Inspector).ToList();
        people.Select(p => p.Number).ShouldBeUnique();
        people.Count(p => p.IsCertified(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31))).ShouldBeInRange(4750, 4950);
        people.Count(p => p.Recusals.Count > 0).ShouldBeInRange(300, 500);
        people.Count(p => p.Leaves.Count > 0).ShouldBeGreaterThan(200);
        people.ShouldAllBe(p => RegisterData.Words.InspectorCategories.Find(p.Category) != null);
        people.SelectMany(p => p.Recusals).ShouldAllBe(r => RegisterData.Words.RecusalReasons.Find(r.Reason) != null);
        people.SelectMany(p => p.Leaves).ShouldAllBe(l => RegisterData.Words.LeaveKinds.Find(l.Kind) != null);
    }

    [Fact]
    public void A_register_survives_the_way_through_a_file()
    {
        var objects = RegisterData.Sample().Objects(3000).ToList();
        var csv = new MemoryStream();
        RegisterExport.Objects(objects, csv, RegisterData.Words);
        csv.Position = 0;
        var import = RegisterImports.Objects(RegisterData.Words, "export.csv");
        import.Read(csv).Select(Text).ShouldBe(objects.Select(Text));
        import.Report.Mistakes.ShouldBeEmpty();

        var people = RegisterData.Sample().Inspectors(500).ToList();
        var staff = new MemoryStream();
        RegisterExport.Inspectors(people, staff, RegisterData.Words);
        staff.Position = 0;
        var staffImport = RegisterImports.Inspectors(RegisterData.Words, "staff.csv");
        staffImport.Read(staff).Select(i => (i.Name, i.Inspector.Number, i.Inspector.Certificates[0])).ShouldBe(people.Select(i => (i.Name, i.Inspector.Number, i.Inspector.Certificates[0])));
        staffImport.Report.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public void More_objects_than_there_are_codes_are_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => RegisterData.Sample().Objects(long.MaxValue / 2));

    private static string Text(InspectionObject o) =>
        $"{o.Id}|{o.Kind}|{o.Name}|{o.Area}|{o.Status}|{o.Address}|{o.Industry}|{o.RiskClass}|{o.Library}|{o.RegisteredOn}|{string.Join(',', o.Departments)}";

    private static void Consume(SampleRegister register, long count)
    {
        foreach (var entry in register.Objects(count))
        {
            entry.Name.Length.ShouldBeGreaterThan(0);
        }
    }
}
