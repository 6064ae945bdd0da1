using System.Text.Json;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Instances;

/// <summary>An instance that has not run a step: what is stored first.</summary>
/// <param name="Created">The first row of its journal.</param>
public sealed record NewInstance(InstanceRecord Record, JournalRow Created)
{
    /// <summary>An instance that is ready to run.</summary>
    /// <param name="input">By input name.</param>
    /// <param name="trigger">The activity that started it, if one did.</param>
    public static NewInstance Of(
        StartableVersion version,
        string id,
        IReadOnlyDictionary<string, JsonElement> input,
        DateTimeOffset now,
        string? correlationId = null,
        string? parentId = null,
        TriggerFired? trigger = null)
    {
        var state = new InstanceState
        {
            Id = id,
            DefinitionId = version.DefinitionId,
            Version = version.Hash,
            Input = input.ToDictionary(StringComparer.Ordinal),
            Trigger = trigger,
            NextSequence = 2,
        };
        var record = new InstanceRecord(
            id, version.DefinitionId, version.Hash, InstanceSubStatus.Pending, version.Name, correlationId, parentId,
            KeyOf(version.Activation, version.DefinitionId, correlationId), now, now, null, now, 0, 1, InstanceStateWriter.Write(state));
        return new NewInstance(record, new JournalRow(id, 1, now, JournalKind.Created, Detail: Detail(input, correlationId, trigger)));
    }

    /// <summary>Stores it; false where another running instance holds its activation key.</summary>
    /// <exception cref="ConcurrencyConflict">There is an instance of this id.</exception>
    public bool TryAdd(IUnitOfWork unit)
    {
        if (!unit.Store<IInstanceStore>().TryAdd(Record))
        {
            return false;
        }

        unit.Store<IJournalStore>().Append([Created]);
        return true;
    }

    /// <summary>What no two running instances may both hold.</summary>
    public static string? KeyOf(ActivationRule rule, string definitionId, string? correlationId) => rule switch
    {
        ActivationRule.Singleton => $"definition:{definitionId}",
        ActivationRule.Correlation when correlationId is not null => $"correlation:{correlationId}",
        ActivationRule.CorrelatedSingleton => $"definition:{definitionId}|correlation:{correlationId}",
        _ => null,
    };

    private static JsonElement Detail(IReadOnlyDictionary<string, JsonElement> input, string? correlationId, TriggerFired? trigger)
    {
        var detail = new List<KeyValuePair<string, JsonElement>>();
        if (input.Count > 0)
        {
            detail.Add(new("input", JsonValue.Of(input)));
        }

        if (correlationId is not null)
        {
            detail.Add(new("correlation", JsonValue.Of(correlationId)));
        }

        if (trigger is not null)
        {
            detail.Add(new("trigger", JsonValue.Of(trigger.Path)));
            detail.Add(new("payload", trigger.Payload));
        }

        return detail.Count == 0 ? default : JsonValue.Of(detail);
    }
}
