using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests;

/// <summary>A receiver that writes down what it got.</summary>
internal sealed class RecordingHandler(string topic) : IOutboxHandler
{
    private readonly List<string> delivered = [];

    public string Topic => topic;

    public bool Fails { get; set; }

    public int Attempts { get; private set; }

    public IReadOnlyList<string> Delivered => delivered;

    public Task Deliver(OutboxMessage message, CancellationToken cancellation)
    {
        lock (delivered)
        {
            Attempts++;
            if (Fails)
            {
                throw new IOException("mailbox full");
            }

            delivered.Add(message.Id);
        }

        return Task.CompletedTask;
    }
}
