using PolicyEngine.WritingProcess;

// A host for tests to kill: WritingProcess numbers|workflows DATABASE [INSTANCES]
switch (args)
{
    case ["numbers", var setting]:
        await NumberLoad.Run(setting);
        return 0;
    case ["workflows", var setting, var instances]:
        await WorkflowLoad.Run(setting, int.Parse(instances, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    default:
        Console.Error.WriteLine("There is no such load.");
        return 2;
}
