using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;

namespace PolicyEngine.WritingProcess;

/// <summary>
/// A step that takes the next document number in its transaction, and enters it into the instance's stream and into a
/// register; it has one message sent by the workflow and one by the transaction.
/// </summary>
internal sealed class NumberStep : ActivityType
{
    public override string Id => "Test.Number";

    public override ValueTask Start(ActivityContext context)
    {
        var instance = context.InstanceId;
        context.Enqueue("mail", "announce", "{}");
        context.CompleteInTransaction(unit =>
        {
            var number = unit.NextNumber("document");
            var payload = $$"""{"number":{{number}},"instance":"{{instance}}"}""";
            unit.Append(new LedgerEntry($"case/{instance}", "numbered", payload));
            unit.Append(new LedgerEntry("register/documents", "numbered", payload));
            unit.Enqueue(new OutboxMessage($"document-{number}", "print", payload));
            return StepResult.Done;
        });
        return ValueTask.CompletedTask;
    }
}
