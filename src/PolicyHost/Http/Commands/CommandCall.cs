using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http.Commands;

/// <summary>One command as it came: who, under which key, with what body.</summary>
/// <param name="Request">Hash of method, address, revision and body: what the key stands for.</param>
internal sealed record CommandCall(HttpContext Http, Actor Actor, string Key, string Request, ReadOnlyMemory<byte> Body)
{
    private const int LongestKey = 200;

    /// <summary>The key as an id that is the same when the command is repeated, and no other command's.</summary>
    public string KeyId => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Actor}\n{Key}")))[..32];

    /// <exception cref="RequestRefused">There is no key, or the body is too long.</exception>
    public static async Task<CommandCall> Read(HttpContext http, int longest) => Of(http, await ReadBody(http, longest));

    /// <summary>The command whose body was read before.</summary>
    /// <exception cref="RequestRefused">There is no key.</exception>
    public static CommandCall Of(HttpContext http, byte[] body)
    {
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is 0 or > LongestKey)
        {
            throw RequestRefused.NoKey();
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}\n{http.Request.Headers.IfMatch}\n"));
        hash.AppendData(body);
        return new CommandCall(http, RequestActor.Of(http), key, Convert.ToHexStringLower(hash.GetHashAndReset()), body);
    }

    /// <summary>The whole body.</summary>
    /// <exception cref="RequestRefused">It is longer than that.</exception>
    public static async Task<byte[]> ReadBody(HttpContext http, int longest)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > longest)
            {
                throw RequestRefused.TooLong(longest);
            }
        }

        return whole.ToArray();
    }

    /// <summary>The body as such a record.</summary>
    /// <exception cref="RequestRefused">It is not.</exception>
    public T BodyAs<T>()
        where T : class => BodyAs<T>(Body.Span);

    /// <inheritdoc cref="BodyAs{T}()"/>
    public static T BodyAs<T>(ReadOnlySpan<byte> body)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, DomainJson.Options) ?? throw RequestRefused.BadBody("it is null.");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentException)
        {
            throw RequestRefused.BadBody(e.Message);
        }
    }
}
