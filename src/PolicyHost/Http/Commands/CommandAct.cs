using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyEngine.Supervision.Acts;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http.Commands;

/// <summary>What a person does by a command, outside of any procedure. Its entries name the command and, where one was given, the reason.</summary>
internal sealed class CommandAct(CommandCall call, DateOnly on, string? reason = null) : IAct
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public DateOnly On => on;

    public string IdFor(string what) => $"api-{call.KeyId}-{what}";

    public void Append(IUnitOfWork unit, string stream, string type, Action<Utf8JsonWriter>? details = null, DateOnly? on = null)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, Relaxed))
        {
            writer.WriteStartObject();
            writer.WriteString("command", call.KeyId);
            if (reason is not null)
            {
                writer.WriteString("because", reason);
            }

            details?.Invoke(writer);
            writer.WriteEndObject();
        }

        unit.Append(new LedgerEntry(stream, type, Encoding.UTF8.GetString(text.ToArray()), on ?? On));
    }
}
