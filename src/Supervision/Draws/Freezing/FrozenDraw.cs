using System.Text;

namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>A draw whose inputs are fixed. Holds who is who; its hashes are what is announced.</summary>
public sealed class FrozenDraw
{
    internal FrozenDraw(DrawBasis basis, DrawSetup setup, ObjectColumns objects, IReadOnlyList<DrawInspector> inspectors, byte[] saltKey)
    {
        (Basis, Setup, Objects, Inspectors, SaltKey) = (basis, setup with { Objects = [] }, objects, inspectors, saltKey);
        (AuditHash, PublicHash) = ([], []);
        Parallel.Invoke(() => AuditHash = FrozenWriter.AuditHash(this), () => PublicHash = FrozenWriter.PublicHash(basis));
    }

    public DrawBasis Basis { get; }

    /// <summary>Hash of the frozen lists as the audit form holds them.</summary>
    public byte[] AuditHash { get; private set; }

    /// <summary>Hash of the frozen lists as the public form holds them.</summary>
    public byte[] PublicHash { get; private set; }

    /// <summary>The setup without its rows, which lie in columns.</summary>
    internal DrawSetup Setup { get; }

    internal ObjectColumns Objects { get; }

    /// <summary>By number: the first is number 1.</summary>
    internal IReadOnlyList<DrawInspector> Inspectors { get; }

    internal byte[] SaltKey { get; }

    public string ObjectId(int row) => Encoding.UTF8.GetString(Objects.Id(row));

    /// <param name="number">From 1.</param>
    public string InspectorId(int number) => Inspectors[number - 1].Id;
}
