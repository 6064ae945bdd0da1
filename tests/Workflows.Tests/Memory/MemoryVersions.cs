using System.Security.Cryptography;
using PolicyEngine.Transactions;

namespace PolicyEngine.Workflows.Tests.Memory;

internal sealed class MemoryVersions(MemoryUnit unit) : IPolicyVersions
{
    public string Publish(string kind, string name, ReadOnlyMemory<byte> content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        if (Find(kind, name, hash) is null)
        {
            unit.State = unit.State with { Versions = unit.State.Versions.Add(new PolicyVersion(kind, name, hash, content.ToArray(), unit.Now, unit.Actor.Id)) };
        }

        return hash;
    }

    public PolicyVersion? Find(string kind, string name, string hash) =>
        unit.State.Versions.Find(v => v.Kind == kind && v.Name == name && v.Hash == hash);

    public bool Holds(string kind, string name, string hash) => Find(kind, name, hash) is not null;

    public IReadOnlyList<PolicyVersion> Of(string kind, string name) =>
        [.. unit.State.Versions.Where(v => v.Kind == kind && v.Name == name).Reverse()];

    public IReadOnlyList<PolicyVersion> Page(PolicyVersion? after, int limit) => throw new NotSupportedException();

    public Activation Activate(string kind, string name, DateOnly from, string? hash)
    {
        var activation = new Activation(unit.State.Activations.Count + 1, kind, name, from, hash, unit.Now, unit.Actor.Id);
        unit.State = unit.State with { Activations = unit.State.Activations.Add(activation) };
        return activation;
    }

    public string? ActiveOn(string kind, string name, DateOnly day) => throw new NotSupportedException();

    public IReadOnlyList<Activation> ActivationsAfter(long number) => [.. unit.State.Activations.Where(a => a.Number > number)];
}
