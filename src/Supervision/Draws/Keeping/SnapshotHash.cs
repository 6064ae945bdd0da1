using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PolicyEngine.Supervision.Registers;

namespace PolicyEngine.Supervision.Draws.Keeping;

/// <summary>
/// Hashes entries of a register: each field as its length in bytes (four, big-endian) and its UTF-8; a field that is not
/// there has the length -1.
/// </summary>
internal sealed class SnapshotHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] buffer = new byte[4096];
    private int filled;

    public int Count { get; private set; }

    /// <summary>Id, kind, name, area, status, industry, risk class, library, location class.</summary>
    public void Add(InspectionObject o)
    {
        Field(o.Id);
        Field(o.Kind);
        Field(o.Name);
        Field(o.Area);
        Field(o.Status);
        Field(o.Industry);
        Field(o.RiskClass);
        Field(o.Library);
        Field(o.LocationClass);
        EndEntry();
    }

    /// <summary>Number, unit, category, whether in the joint library, certificates (number, first and last day), specialities.</summary>
    public void Add(Inspector i)
    {
        Field(i.Number);
        Field(i.Unit);
        Field(i.Category);
        Field(i.Joint ? "joint" : null);
        foreach (var certificate in i.Certificates)
        {
            Field(certificate.Number);
            Field(Day(certificate.ValidFrom));
            Field(certificate.ValidTo is { } to ? Day(to) : null);
        }

        foreach (var speciality in i.Specialities)
        {
            Field(speciality);
        }

        EndEntry();
    }

    /// <summary>Lower-case hexadecimal.</summary>
    public string Finish() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private void Field(string? text)
    {
        var most = sizeof(int) + 3 * (text?.Length ?? 0);
        if (buffer.Length - filled < most)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, filled + most));
        }

        var length = text is null ? -1 : Encoding.UTF8.GetBytes(text, buffer.AsSpan(filled + sizeof(int)));
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(filled), length);
        filled += sizeof(int) + Math.Max(length, 0);
    }

    private void EndEntry()
    {
        hash.AppendData(buffer.AsSpan(0, filled));
        filled = 0;
        Count++;
    }
}
