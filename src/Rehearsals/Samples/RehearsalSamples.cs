using System.Collections.Concurrent;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Samples;

namespace PolicyEngine.Rehearsals;

/// <summary>The registers of a rehearsal: so many objects and inspectors of a sample register.</summary>
/// <param name="CanBeInspected">Whether objects of that status can be inspected.</param>
public sealed record RehearsalSamples(SampleRegister Register, int Objects, int Inspectors, Func<string, bool> CanBeInspected)
{
    private readonly ConcurrentDictionary<(int, string?, string?), InspectionObject?> found = new();

    /// <summary>
    /// The object of that number, from 1, among those that can be inspected and fit; behind the last one counted from the
    /// first again, so that a file serves a small register too. Null where none fits.
    /// </summary>
    /// <param name="library">Null: any.</param>
    /// <param name="kind">Null: any.</param>
    public InspectionObject? ObjectLike(int number, string? library, string? kind) => found.GetOrAdd((number, library, kind), _ =>
    {
        var passed = new List<InspectionObject>();
        foreach (var fitting in Like(library, kind))
        {
            passed.Add(fitting);
            if (passed.Count == number)
            {
                return fitting;
            }
        }

        return passed.Count == 0 || number < 1 ? null : passed[(number - 1) % passed.Count];
    });

    /// <summary>Those that can be inspected and fit, in the order of the register.</summary>
    /// <param name="library">Null: any.</param>
    /// <param name="kind">Null: any.</param>
    public IEnumerable<InspectionObject> Like(string? library, string? kind) => Register.Objects(Objects)
        .Where(o => CanBeInspected(o.Status) && (library is null || o.Library == library) && (kind is null || o.Kind == kind));

    /// <summary>The number of that inspector, from 1; null where there are not so many.</summary>
    public string? Inspector(int number) => number >= 1 && number <= Inspectors ? Register.Inspectors(number, Objects).Last().Inspector.Number : null;
}
