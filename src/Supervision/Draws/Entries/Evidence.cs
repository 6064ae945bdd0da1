using System.Security.Cryptography;
using System.Text;
using PolicyEngine.Supervision.Draws.Freezing;

namespace PolicyEngine.Supervision.Draws.Entries;

/// <summary>A document that shows why.</summary>
/// <param name="Name">What it is; stays in the audit form.</param>
/// <param name="Sha256">Hash of its bytes, 32 bytes.</param>
public sealed record Evidence(string Name, byte[] Sha256)
{
    private const string Unnamed = "evidence";

    /// <summary>A document of which somebody says where it lies. What a record cannot hold as a name stays outside it.</summary>
    /// <param name="sha256">Of the document; null where only the place is known, which is then what is hashed.</param>
    public static Evidence At(string place, byte[]? sha256) => new(
        FrozenText.IsUsable(place, FrozenText.LongestId) ? place : Unnamed, sha256 ?? SHA256.HashData(Encoding.UTF8.GetBytes(place)));
}
