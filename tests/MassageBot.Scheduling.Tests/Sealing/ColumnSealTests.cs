using System.Security.Cryptography;

namespace MassageBot.Scheduling.Tests.Sealing;

public sealed class ColumnSealTests
{
    private static readonly SealedColumn Notes = new("scheduling.appointments.notes");
    private static readonly SealedColumn Elsewhere = new("scheduling.appointments.cancellation_note");
    private static readonly SealedColumn Same = new("bot.unclear.text") { SameForSame = true };
    private static readonly SealedColumn Found = new("bot.client.phone") { FoundBy = static phone => [phone[^4..]] };

    private readonly string _key = NewKey();
    private readonly string _other = NewKey();

    [Theory]
    [InlineData("back pain")]
    [InlineData("Rückenschmerzen, 腰痛 🌵 \0 \" \\ ~ %")]
    [InlineData("sealed:1:00000000:AAAA")]
    public void What_was_sealed_opens_as_it_was(string text)
    {
        var seal = ColumnSeal.Of(_key, null);

        var kept = seal.Seal(Notes, text)!;

        kept.ShouldStartWith($"sealed:1:{seal.Current}:");
        kept[18..].ShouldNotContain(text);
        seal.Open(Notes, kept).ShouldBe(text);
    }

    [Fact]
    public void Long_texts_and_many_threads_do_not_mix()
    {
        var seal = ColumnSeal.Of(_key, null);
        var texts = Enumerable.Range(0, 400).Select(n => new string((char)('a' + (n % 26)), 37 * n + 1)).ToList();

        var opened = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(text => seal.Open(Notes, seal.Seal(Notes, text))!).ToList();

        opened.ShouldBe(texts);
    }

    [Fact]
    public void The_same_text_is_never_sealed_the_same_but_where_it_is_compared()
    {
        var seal = ColumnSeal.Of(_key, null);

        seal.Seal(Notes, "sciatica").ShouldNotBe(seal.Seal(Notes, "sciatica"));
        seal.Seal(Same, "sciatica").ShouldBe(seal.Seal(Same, "sciatica"));
        seal.Seal(Same, "sciatica").ShouldNotBe(seal.Seal(Same with { Name = "bot.unclear.other" }, "sciatica"));
    }

    [Fact]
    public void In_another_column_it_does_not_open()
    {
        var seal = ColumnSeal.Of(_key, null);

        Should.Throw<SealedTextException>(() => seal.Open(Elsewhere, seal.Seal(Notes, "sciatica"))).Message.ShouldContain("another place");
    }

    [Fact]
    public void What_has_been_changed_does_not_open()
    {
        var seal = ColumnSeal.Of(_key, null);
        var kept = seal.Seal(Notes, "sciatica")!;
        string[] changed = [kept[..^1], kept[..20] + (kept[20] == 'A' ? 'B' : 'A') + kept[21..], kept[..18], kept[..18] + "!!", kept + "AAAA"];

        changed.ShouldAllBe(text => Refuses(seal, text));
    }

    [Fact]
    public void Another_key_opens_nothing_and_is_not_told()
    {
        var kept = ColumnSeal.Of(_key, null).Seal(Notes, "sciatica");

        var fault = Should.Throw<SealedTextException>(() => ColumnSeal.Of(_other, null).Open(Notes, kept));

        fault.Message.ShouldContain("Privacy:ColumnKeyPrevious");
        fault.Message.ShouldNotContain(_key[..8]);
        fault.Message.ShouldNotContain(_other[..8]);
    }

    [Fact]
    public void The_previous_key_opens_what_it_sealed_and_seals_nothing()
    {
        var kept = ColumnSeal.Of(_key, null).Seal(Notes, "sciatica");
        var (changed, readsOnly) = (ColumnSeal.Of(_other, _key), ColumnSeal.Of(null, _key));

        changed.Open(Notes, kept).ShouldBe("sciatica");
        readsOnly.Open(Notes, kept).ShouldBe("sciatica");
        readsOnly.Seal(Notes, "sciatica").ShouldBe("sciatica");
        (changed.IsOld(kept), changed.IsOld(changed.Seal(Notes, "sciatica")), changed.IsOld("in clear"), changed.IsOld("{}"), changed.IsOld(null)).ShouldBe((true, false, true, false, false));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void What_says_nothing_stays_as_it_is(string? nothing) => ColumnSeal.Of(_key, null).Seal(Notes, nothing).ShouldBe(nothing);

    [Fact]
    public void What_was_written_before_there_was_a_key_is_read_as_it_is() => ColumnSeal.Of(_key, null).Open(Notes, "sciatica").ShouldBe("sciatica");

    [Fact]
    public void Without_a_key_everything_stays_as_it_is_but_what_would_be_taken_for_sealed()
    {
        ColumnSeal.None.Seal(Notes, "sciatica").ShouldBe("sciatica");
        ColumnSeal.None.Hash(Notes, "0172").ShouldBe("0172");
        ColumnSeal.None.Seal(Notes, "sealed:1:00000000:AAAA").ShouldBe(" sealed:1:00000000:AAAA");
    }

    [Fact]
    public void A_row_is_found_by_its_pattern_under_either_key_and_by_no_other()
    {
        var (before, changed) = (ColumnSeal.Of(_key, null), ColumnSeal.Of(_other, _key));
        var (now, former) = changed.Patterns(Found, "0172");

        Fits(changed.Seal(Found, "+15550100172")!, now).ShouldBeTrue();
        Fits(before.Seal(Found, "+15550100172")!, former).ShouldBeTrue();
        Fits(changed.Seal(Found, "+15550100173")!, now).ShouldBeFalse();
        Fits(changed.Seal(Found with { Name = "bot.alert.body" }, "+15550100172")!, now).ShouldBeFalse();
        changed.Open(Found, changed.Seal(Found, "+15550100172")).ShouldBe("+15550100172");
    }

    [Fact]
    public void A_text_that_is_only_compared_is_found_in_clear_and_under_either_key()
    {
        var (before, changed) = (ColumnSeal.Of(_key, null), ColumnSeal.Of(_other, _key));

        var (clear, now, former) = changed.Hashes(Found, "15550100172");

        clear.ShouldBe("15550100172");
        now.ShouldBe(changed.Hash(Found, "15550100172"));
        former.ShouldBe(before.Hash(Found, "15550100172"));
        now.ShouldNotContain("0172");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no base64!")]
    [InlineData("c2hvcnQ=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_key_of_32_bytes_is_none(string secret) => ColumnSeal.IsKey(secret).ShouldBeFalse();

    [Fact]
    public void A_key_is_known_by_its_fingerprint()
    {
        var seal = ColumnSeal.Of(_key, _other);

        (seal.Knows(seal.Current!), seal.Knows(ColumnSeal.Of(_other, null).Current!), seal.Knows("00000000")).ShouldBe((true, true, false));
        ColumnSeal.IsKey(_key).ShouldBeTrue();
        _key.ShouldNotContain(seal.Current!);
    }

    private static bool Refuses(ColumnSeal seal, string text)
    {
        try
        {
            seal.Open(Notes, text);
            return false;
        }
        catch (SealedTextException)
        {
            return true;
        }
    }

    private static bool Fits(string text, string pattern) =>
        System.Text.RegularExpressions.Regex.IsMatch(text, $"^{System.Text.RegularExpressions.Regex.Escape(pattern).Replace("%", ".*", StringComparison.Ordinal)}$");

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
