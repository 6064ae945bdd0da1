using PolicyEngine.PolicyHost.Background;
using PolicyEngine.PolicyHost.Data;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Tests;

/// <summary>The heads that an administrator copies elsewhere.</summary>
public sealed class HeadsExportTests : IDisposable
{
    private static readonly DateOnly Tomorrow = PolicyEngine.Calendars.BeijingTime.Today(TimeProvider.System).AddDays(1);

    private readonly DataSettings settings = new(Directory.CreateTempSubdirectory("data-").FullName);

    public void Dispose() => Directory.Delete(settings.Folder, recursive: true);

    [Fact]
    public async Task One_head_a_day_is_written_and_vouches_for_what_was_sealed()
    {
        await using (var database = HostDatabase.Open(settings, TimeProvider.System))
        {
            (await Export()).ShouldBeFalse("nothing was sealed yet");
            await LocalUser.Seed(database);
            await new LedgerSealer(database, TimeProvider.System, "test").SealWaiting();
            (await Export()).ShouldBeTrue();
            (await Export()).ShouldBeFalse("the day has its head");
            await database.Commit(LocalUser.Current, unit => { unit.Append(new LedgerEntry("case/1", "opened", "{}")); });
            await new LedgerSealer(database, TimeProvider.System, "test").SealWaiting();
            (await HeadsExport.Run(database, settings.HeadsFile, Tomorrow, default)).ShouldBeTrue();
            (await HeadsExport.Run(database, settings.HeadsFile, Tomorrow, default)).ShouldBeFalse("nothing was sealed since");

            Task<bool> Export() => HeadsExport.Run(database, settings.HeadsFile, Tomorrow.AddDays(-1), default);
        }

        File.ReadAllLines(settings.HeadsFile).Length.ShouldBe(2);
        var report = (await CommandRun.Of(["ledger", "verify", "--json", "--heads", settings.HeadsFile, "--data", settings.Folder], "")).Json;
        report["whole"]!.GetValue<bool>().ShouldBeTrue();
        report["vouchedThrough"]!["entries"]!.GetValue<int>().ShouldBe(2);
        var proof = (await CommandRun.Of(["ledger", "prove", "2", "--data", settings.Folder], "")).Json;
        proof["of"]!["stream"]!.ToString().ShouldBe("case/1");
    }
}
