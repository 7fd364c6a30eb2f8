using MassageBot.Host.Storage;
using MassageBot.Host.Storage.Sqlite;
using Npgsql;

namespace MassageBot.Host.Tests.Storage;

/// <summary>Every column of the bot that may hold a text is sealed, hashed, or in clear for a reason that stands here.</summary>
public sealed class SealedColumnsTests
{
    private const string Code = "a code, an id or a time that the program or a channel made";
    private const string Chat = "the id of a conversation; of one by text, a hash of both numbers";
    private const string Visit = "the calendar's id of a visit";
    private const string Hashed = "a hash by a key that is sealed itself";
    private const string Staff = "a member of staff, as Teams knows them, or the owner";
    private const string Sort = "of what sort it is: what is searched, counted and deleted goes by it";

    private static readonly Dictionary<string, string> InClear = new()
    {
        ["conversation.id"] = Chat,
        ["conversation.channel"] = Sort,
        ["conversation.locale"] = "a language",
        ["conversation.lease_owner"] = Code,
        ["inbox.conversation"] = Chat,
        ["inbox.dedupe"] = Code,
        ["inbox.activity_id"] = Code,
        ["inbox.taken_by"] = Code,
        ["log.conversation"] = Chat,
        ["log.activity_id"] = Code,
        ["held.conversation"] = Chat,
        ["held.activity_id"] = Code,
        ["held.reply_to"] = Code,
        ["outbox.conversation"] = Chat,
        ["outbox.activity_id"] = Code,
        ["outbox.claim_token"] = Code,
        ["intent.conversation"] = Chat,
        ["intent.claim_token"] = Code,
        ["intent.visit_id"] = Visit,
        ["intent.heard"] = "when a visit begins and whether it stands",
        ["alert.conversation"] = Chat,
        ["alert.kind"] = Sort,
        ["matter.kind"] = Sort,
        ["matter.about"] = Chat,
        ["host.id"] = Code,
        ["key.name"] = Code,
        ["telling.id"] = Code,
        ["visit_news.visit_id"] = Visit,
        ["calendar_lease.name"] = Code,
        ["calendar_lease.token"] = Code,
        ["unclear.language"] = Sort,
        ["unclear.taken_for"] = Sort,
        ["unclear_origin.conversation"] = Chat,
        ["health_line.conversation"] = Chat,
        ["health_line.activity_id"] = Code,
        ["client.id"] = Code,
        ["client.language"] = "a language",
        ["client_consent.client"] = Code,
        ["client_consent.kind"] = Sort,
        ["client_consent.wording"] = "which of the clinic's sentences it was",
        ["client_consent.channel"] = Sort,
        ["client_visit.client"] = Code,
        ["client_visit.visit_id"] = Visit,
        ["client_visit.conversation"] = Chat,
        ["text_consent.number"] = Hashed,
        ["text_consent.kind"] = Sort,
        ["text_consent.wording"] = "which of the clinic's sentences it was",
        ["text_consent.channel"] = Sort,
        ["text_consent.noted_by"] = Staff,
        ["guess.scope"] = Hashed,
        ["seen_visit.visit_id"] = Visit,
        ["notice.visit_id"] = Visit,
        ["notice.key"] = Code,
        ["notice.kind"] = Sort,
        ["notice.number"] = Hashed,
        ["notice.reason"] = Sort,
        ["called_off.id"] = Code,
        ["called_off.therapist"] = "a therapist of the clinic's file",
        ["called_off.made_by"] = Staff,
        ["move_code.conversation"] = Chat,
        ["move_code.code"] = Hashed,
        ["move_code.taken_by"] = Code,
        ["continuation.conversation"] = Chat,
        ["continuation.went_on_in"] = Chat,
        ["unreached.number"] = Hashed,
        ["unreached.code"] = "the carrier's",
        ["carrier_look.account"] = "the clinic's own account and number",
        ["health_view.viewer"] = Staff,
        ["health_view.what"] = Sort,
        ["health_view.subject"] = "the id of a conversation, a visit or an alert",
        ["far_id.conversation"] = Chat,
        ["far_id.activity_id"] = Code,
        ["far_id.far_id"] = Code,
        ["personal_chat.member"] = Staff,
        ["personal_chat.chat"] = "a conversation with a member of staff",
        ["seal_key.fingerprint"] = "of a key",
    };

    /// <summary>SQLite keeps these as texts.</summary>
    private static readonly string[] IdsInFile = ["intent.id", "held.intent_id", "alert.id", "matter.id"];

    [Theory, EveryStore]
    public async Task Every_text_is_sealed_or_hashed_or_in_clear_for_a_reason(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        host.Get<IInbox>();

        var columns = store == EveryStoreAttribute.PostgreSql ? await OnServerAsync(shop.ConnectionString) : InFile(host.Get<BotDatabase>());

        var hidden = SealedColumns.All.Append(SealedColumns.HashKey).Select(column => $"{column.Table}.{column.Column}").ToList();
        columns.Except(hidden).Except(InClear.Keys).Except(IdsInFile).ShouldBeEmpty("say in SealedColumns that it is sealed, or here why not");
        hidden.Except(columns).Where(name => store == EveryStoreAttribute.PostgreSql || name != "key.secret").ShouldBeEmpty("there is no such column");
        hidden.Intersect(InClear.Keys).ShouldBeEmpty();
    }

    private static IReadOnlyList<string> InFile(BotDatabase database) => database.Read(session => session.Query(
        """
        SELECT m.name || '.' || c.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND c.type NOT IN ('INTEGER', 'REAL')
        """,
        static row => row.GetString(0)));

    private static async Task<List<string>> OnServerAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(
            """
            SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE table_schema = 'bot' AND data_type NOT IN ('integer', 'bigint', 'uuid', 'timestamp with time zone', 'boolean')
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
