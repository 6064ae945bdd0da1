using System.Linq.Expressions;
using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Compilation;

// The same as Givenness, as code.
internal sealed partial class ConditionBuilder
{
    private Expression Given(ExpressionNode node) => node switch
    {
        FactNode fact => Code.And(
            Slot(fact, nameof(FactSlot.Given)),
            Code.Or(HasState(fact, FactState.Known), fact.Fact.Nullable ? HasState(fact, FactState.Null) : Code.False)),
        NamedNode named => Given(named.Body),
        FirstNode first => first.Choices.Reverse().Aggregate(Code.False, (rest, c) => Code.If(Settled(c), Given(c), rest)),
        _ => node.Parts.Aggregate(Code.True, (all, p) => Code.And(all, Given(p))),
    };

    private Expression Settled(ExpressionNode node) => node switch
    {
        FactNode fact => HasState(fact, FactState.Known),
        NamedNode named => Settled(named.Body),
        FirstNode first => first.Choices.Aggregate(Code.False, (any, c) => Code.Or(any, Settled(c))),
        _ => node.Parts.Aggregate(Code.True, (all, p) => Code.And(all, Settled(p))),
    };
}
