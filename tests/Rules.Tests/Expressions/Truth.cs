using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Tests.Expressions;

/// <summary>Evaluates a condition both ways, interpreted and compiled, and insists that they agree.</summary>
internal static class Truth
{
    public static Tri Of(string text, string facts, ExpressionScope? scope = null)
    {
        var expression = Sample.Checked(text, scope);
        var frame = Question.Of(facts);
        var interpreted = expression.Interpret(frame, Sample.Context);
        expression.Compile(Sample.Context)(frame.Slots).ShouldBe(interpreted, $"compiled, of {text}");
        return interpreted;
    }
}
