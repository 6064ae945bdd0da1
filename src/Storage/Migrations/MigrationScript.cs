using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace PolicyEngine.Storage;

/// <summary>A numbered script of one dialect, such as <c>sqlite/0001-transactions.sql</c>. It can be run again.</summary>
internal sealed record MigrationScript(string Name, string Sql)
{
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>All scripts of the dialect, by number.</summary>
    public static IReadOnlyList<MigrationScript> Of(SqlDialect dialect)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Select(resource => (Resource: resource, Parts: resource.Split('/', '\\')))
                .Where(r => r.Parts is [var folder, _] && folder == dialect.Name)
                .OrderBy(r => r.Parts[1], StringComparer.Ordinal)
                .Select(r => new MigrationScript(Path.GetFileNameWithoutExtension(r.Parts[1]), Text(assembly, r.Resource))),
        ];
    }

    private static string Text(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // The same script must have the same hash, whatever the checkout made of its line ends.
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
