using System.Globalization;
using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Questions;

internal sealed class BooleanFactReader(FactDefinition fact) : FactValueReader(fact)
{
    public override Diagnostic? Read(ref Utf8JsonReader reader, ref FactSlot slot)
    {
        if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
        {
            return WrongType(reader, "true or false");
        }

        slot.Bits = reader.TokenType == JsonTokenType.True ? 1 : 0;
        return null;
    }
}
