namespace PolicyEngine.Rules.Expressions.Syntax;

public enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}
