namespace PolicyEngine.Supervision.Draws.Teams;

/// <summary>A visit as the drawing of teams sees it.</summary>
/// <param name="Order">The visit's order.</param>
/// <param name="Row">Row of its object.</param>
/// <param name="Rule">Index of its team rule.</param>
/// <param name="Slot">Its time slot; null where the plan has none.</param>
internal readonly record struct TeamTask(int Order, int Row, int Rule, int? Slot);
