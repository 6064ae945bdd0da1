namespace PolicyEngine.Supervision.Registers;

/// <summary>Imports of the two registers.</summary>
public static class RegisterImports
{
    /// <summary>An import of the object register.</summary>
    /// <param name="file">What messages call the file.</param>
    /// <param name="limit">How many mistakes are listed at most.</param>
    public static RegisterImport<InspectionObject> Objects(RegisterWords words, string file, int limit = RegisterImport<InspectionObject>.UsualLimit) =>
        new(file, words.ObjectColumns, new ObjectRow(words).Read, o => o.Id, "creditCode", limit);

    /// <summary>An import of the inspector register.</summary>
    /// <inheritdoc cref="Objects"/>
    public static RegisterImport<ImportedInspector> Inspectors(RegisterWords words, string file, int limit = RegisterImport<ImportedInspector>.UsualLimit) =>
        new(file, words.InspectorColumns, new InspectorRow(words).Read, i => i.Inspector.Number, "number", limit);
}
