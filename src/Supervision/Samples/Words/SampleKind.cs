namespace PolicyEngine.Supervision.Samples;

/// <summary>A kind of entity, how its codes begin and how its names are built.</summary>
/// <param name="Id">A kind of the register.</param>
/// <param name="Category">The first two characters of its credit codes.</param>
/// <param name="Names">Patterns of <see cref="SamplePattern"/>.</param>
/// <param name="Forms">What stands for <c>{form}</c>; may be empty where no pattern has it.</param>
public sealed record SampleKind(string Id, int Weight, string Category, IReadOnlyList<SampleWord> Names, IReadOnlyList<SampleWord> Forms);
