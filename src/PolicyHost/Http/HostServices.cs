using PolicyEngine.Activities;
using PolicyEngine.Calendars;
using PolicyEngine.PolicyHost.Background;
using PolicyEngine.PolicyHost.Data;
using PolicyEngine.PolicyHost.Development;
using PolicyEngine.Storage;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Runtime;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Composes what the host is made of.</summary>
internal static class HostServices
{
    /// <summary>Everything behind the endpoints. The database is closed with the services.</summary>
    public static void Add(IServiceCollection services, HostSettings settings, IDatabase database, TimeProvider clock)
    {
        services.AddSingleton(clock);
        services.AddSingleton(settings);
        services.AddSingleton(settings.Data);
        services.AddSingleton<IDatabase>(_ => database);
        services.AddSingleton<ITransactions>(database);
        services.AddSingleton<IRandomSource, SystemRandomSource>();
        services.AddSingleton<LedgerVerifier>();
        services.AddSingleton<LedgerProver>();
        services.AddSingleton<PolicyPublisher>();
        services.AddSingleton<Commands.CommandRunner>();
        services.AddSingleton<VisitEndpoints>();
        services.AddSingleton<PublicRecords>();
        AddPolicies(services, settings);
        AddWorkflows(services);
        AddLoops(services, settings);
    }

    private static void AddPolicies(IServiceCollection services, HostSettings settings)
    {
        if (!settings.Development)
        {
            services.AddSingleton<PolicyTimeline>();
            services.AddSingleton<IJurisdictions>(s => s.GetRequiredService<PolicyTimeline>());
            services.AddHostedService<TimelineLoop>();
            return;
        }

        services.AddSingleton(new PolicyLibrary(settings.Policies!));
        services.AddSingleton<DevelopmentPolicies>();
        services.AddSingleton<IJurisdictions>(s => s.GetRequiredService<DevelopmentPolicies>());
        services.AddSingleton(s => ActivatorUtilities.CreateInstance<DevelopmentWorkflows>(s, settings.Workflows!));
        services.AddHostedService<DevelopmentLoop>();
    }

    private static void AddWorkflows(IServiceCollection services)
    {
        services.AddSingleton(new RuntimeOptions());
        services.AddSingleton<DomainServices>();
        services.AddSingleton(s => ActivityRegistry.BuiltIn.With(DomainActivities.All(s.GetRequiredService<DomainServices>())));
        services.AddSingleton<WorkflowCatalogue>();
        services.AddSingleton<WorkflowPublisher>();
        services.AddSingleton<Func<WorkingDayCalendar>>(s => () => CalendarOf(s.GetRequiredService<IJurisdictions>()));
        services.AddSingleton<InstanceRunner>();
        services.AddSingleton<EventDelivery>();
        services.AddSingleton<WorkflowRuntime>();
        services.AddSingleton<TaskService>();
        services.AddSingleton<TriggerSchedule>();
        services.AddSingleton<WorkflowPoller>();
    }

    private static void AddLoops(IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton(s => new LedgerSealer(
            s.GetRequiredService<ITransactions>(), s.GetRequiredService<TimeProvider>(), $"{Environment.MachineName}/{Environment.ProcessId}/{s.GetRequiredService<IRandomSource>().NewId()}"));
        services.AddSingleton(s => new OutboxDispatcher(
            s.GetRequiredService<ITransactions>(), [.. s.GetServices<IOutboxHandler>()], s.GetRequiredService<TimeProvider>()));
        services.AddHostedService<SealerLoop>();
        services.AddHostedService<OutboxLoop>();
        services.AddHostedService<WorkflowLoop>();
        services.AddHostedService<ReplyLoop>();
        services.AddHostedService<DrawSweepLoop>();
        services.AddHostedService<HeadsLoop>();
    }

    // The table of working days is national. Before anything is published every Monday to Friday is one, provisionally.
    private static WorkingDayCalendar CalendarOf(IJurisdictions jurisdictions) =>
        jurisdictions.Current.Shared?.Calendar ?? WorkingDayCalendar.Parse("{}"u8.ToArray());
}
