using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Teams;

namespace PolicyEngine.Supervision.Draws.Preparing;

/// <summary>
/// Teams by turns, for what is not drawn: whoever has waited longest goes next, if fit for the seat and not recused.
/// </summary>
public sealed class TeamRotation
{
    private readonly TeamRule rule;
    private readonly List<DrawInspector> queue;
    private readonly HashSet<(string Inspector, string Object)> recused;

    /// <param name="inspectors">In the order in which they take their turns.</param>
    public TeamRotation(TeamRule rule, IReadOnlyList<DrawInspector> inspectors, IReadOnlyList<Recusal> recusals)
    {
        (this.rule, queue) = (rule, [.. inspectors]);
        recused = [.. recusals.Select(r => (r.Inspector, r.Object))];
    }

    /// <summary>The next team for an object; shorter than the rule asks where nobody more may come.</summary>
    public IReadOnlyList<string> Next(string objectId)
    {
        var plan = new SeatPlan(rule);
        var (team, signatures) = (new List<DrawInspector>(), new List<byte>());
        foreach (var inspector in queue)
        {
            if (team.Count == rule.Size)
            {
                break;
            }

            signatures.Add(recused.Contains((inspector.Id, objectId)) ? (byte)0 : plan.SignatureOf(inspector.Qualifications));
            if (plan.CanSeat([.. signatures]))
            {
                team.Add(inspector);
            }
            else
            {
                signatures.RemoveAt(signatures.Count - 1);
            }
        }

        queue.RemoveAll(team.Contains);
        queue.AddRange(team);
        return [.. team.Select(i => i.Id)];
    }
}
