using PolicyEngine.Supervision.Draws;
using PolicyEngine.Supervision.Draws.Keeping;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>What a draw rests on and what is remarked about it. It names groups, objects and inspectors: not for everybody.</summary>
/// <param name="Remarks">What does not fit about a draw of the platform, or is worth knowing about one of this host.</param>
/// <param name="Mistakes">Why nothing could be drawn.</param>
internal sealed record DrawDetailsModel(
    string Id, RegisterSnapshot? Register, IReadOnlyList<DrawnGroup> Groups, IReadOnlyList<LeftOut> LeftOut, IReadOnlyList<DrawRemark> Remarks, IReadOnlyList<DrawMistake> Mistakes)
{
    public static DrawDetailsModel Of(TaskDraw draw) => new(draw.Id, draw.Register, draw.Groups, draw.LeftOut, draw.Remarks, draw.Mistakes);
}
