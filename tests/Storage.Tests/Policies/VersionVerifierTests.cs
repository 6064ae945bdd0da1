using System.Text;
using PolicyEngine.Databases;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests.Policies;

public class VersionVerifierTests
{
    private const string Template = "yunxi/documents/notice.hbs";

    [Theory, OnSqlite, OnPostgres]
    public async Task Versions_that_are_what_was_published_are_in_order(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        (await new VersionVerifier(database.Transactions).Verify()).ShouldBeEmpty("there is nothing yet");
        await Publish(database);
        (await new VersionVerifier(database.Transactions).Verify()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_changed_byte_in_a_template_is_found_and_its_file_named(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var hash = await Publish(database);
        Replace(database, kind, "48 小时", "24 小时").ShouldBe(1);

        var fault = (await new VersionVerifier(database.Transactions).Verify()).ShouldHaveSingleItem();
        (fault.Kind, fault.Name, fault.Hash).ShouldBe((PolicyTimeline.Kind, SmallPolicies.Id, hash));
        fault.Files.ShouldBe([Template]);
        fault.Message.ShouldContain(Template);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_version_that_was_put_in_beside_the_ledger_is_found(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await Publish(database);
        database.Tamper("DELETE FROM ledger_entry WHERE stream IN (SELECT id FROM ledger_stream WHERE name = 'profile/yunxi')").ShouldBe(1);
        var fault = (await new VersionVerifier(database.Transactions).Verify()).ShouldHaveSingleItem();
        fault.Files.ShouldBeEmpty();
        fault.Message.ShouldContain("no entry says");
    }

    private static Task<string> Publish(TestDatabase database)
    {
        var package = PolicyPackage.Of(
            PolicyFiles.Of([
                new PolicyFile("yunxi/profile.json", "{}"u8.ToArray()),
                new PolicyFile(Template, Encoding.UTF8.GetBytes("检查前 48 小时告知 {{object.name}}")),
            ]),
            SmallPolicies.Id,
            []);
        return database.Commit(unit => unit.Store<IPolicyVersions>().Publish(PolicyTimeline.Kind, SmallPolicies.Id, package.ToUtf8()));
    }

    private static int Replace(TestDatabase database, DatabaseKind kind, string text, string by) => database.Tamper(kind == DatabaseKind.Sqlite
        ? $"UPDATE policy_version SET content = CAST(replace(CAST(content AS TEXT), '{text}', '{by}') AS BLOB)"
        : $"UPDATE policy_version SET content = convert_to(replace(convert_from(content, 'UTF8'), '{text}', '{by}'), 'UTF8')");
}
