using System.Text;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Tests.Data;

namespace PolicyEngine.Supervision.Tests.Registers;

/// <summary>Golden messages: text, line and column of every mistake that an imported register can have.</summary>
public class ImportTests
{
    private const string Headers = "对象类型,统一社会信用代码,对象编号,名称,行政区划代码,信用风险分类,监管名录库,登记状态,成立日期,监管部门";

    [Fact]
    public void A_register_in_order_is_read_whole()
    {
        var (entries, report) = Import($"""
            {Headers}
            企业,91350100M000100Y43,,"某某贸易,有限公司",361129,低风险,A类库（联合监管库）,存续,2020/3/1,市场监督管理局、应急管理局
            地点,,DD-001,人民路口,361129001,,,,2020年12月31日,
            """);
        report.Mistakes.ShouldBeEmpty();
        report.Accepted.ShouldBe(2);
        entries[0].Id.ShouldBe("91350100M000100Y43");
        entries[0].Name.ShouldBe("某某贸易,有限公司");
        entries[0].RiskClass.ShouldBe("low");
        entries[0].Library.ShouldBe("A");
        entries[0].Departments.ShouldBe(["市场监督管理局", "应急管理局"]);
        entries[0].RegisteredOn.ShouldBe(new DateOnly(2020, 3, 1));
        entries[1].Id.ShouldBe("DD-001");
        entries[1].Kind.ShouldBe("place");
        entries[1].Status.ShouldBe("active");
    }

    [Fact]
    public void Every_mistake_of_every_line_is_found_in_one_pass_with_its_line_and_column()
    {
        var (entries, report) = Import($"""
            {Headers}
            企业,9135O100M000100Y43,,甲公司,361129,低风险,A类库,存续,2020-01-01,
            企业,91350100M000100Y44,,乙公司,36112,底风险,D类库,存绪,2020-02-30,
            个体工商户,91350100M000100Y43,,丙店,361129,,,,,
            企业,9.135E+17,,丁公司,361129,,,,,
            工厂,,,,,,,,,
            企业,19350100M000100Y43,,"戊"公司,361129,,,,,
            企业,91350100M000100Y43,,己公司,361129
            地点,91350100M000100Y43,,路口,361129,,,,,
            企业,91350100M000100Y43,,庚公司,361129,,,,,
            企业,９１３５０１００ｍ０００１００ｙ４３,,又是庚公司,361129,,,,,
            """);
        report.Mistakes.Select(m => m.ToString()).ShouldBe(
        [
            "test.csv:2:4: error PE0821: Character 5 of the credit code '9135O100M000100Y43' is 'O', which cannot stand there. Expected: a digit. Nearest known name: '91350100M000100Y43'.",
            "test.csv:3:4: error PE0822: The check character of the credit code '91350100M000100Y44' does not fit: a character is wrong, or two have changed places. Expected: '3' at the end, if all others are right.",
            "test.csv:3:28: error PE0812: '36112' is not the code of a division. Expected: 6, 9 or 12 digits (GB/T 2260).",
            "test.csv:3:34: error PE0810: '底风险' is not a value of '信用风险分类'. Expected: one of 低风险、一般风险、较高风险、高风险. Nearest known name: '低风险'.",
            "test.csv:3:38: error PE0810: 'D类库' is not a value of '监管名录库'. Expected: one of A类库、B类库、C类库. Nearest known name: 'A类库'.",
            "test.csv:3:42: error PE0810: '存绪' is not a value of '登记状态'. Expected: one of 存续、歇业、吊销、注销、迁出、已注销或迁出. Nearest known name: '存续'.",
            "test.csv:3:45: error PE0811: '2020-02-30' in '成立日期' is not a day of the calendar. Expected: a date such as 2024-01-31, 2024/1/31 or 2024年1月31日.",
            "test.csv:4:7: error PE0823: The credit code '91350100M000100Y43' cannot be that of '个体工商户'. Expected: a code that begins with 92.",
            "test.csv:5:4: error PE0820: '9.135E+17' has 9 characters and is not a unified social credit code. A table program may have made a number of it: set the column to text. Expected: 18 characters.",
            "test.csv:6:1: error PE0810: '工厂' is not a value of '对象类型'. Expected: one of 企业、个体工商户、农民专业合作社、其他组织、项目、产品、检查地点、检查区域.",
            "test.csv:6:6: error PE0808: The field '名称' is empty. Expected: 名称.",
            "test.csv:6:7: error PE0808: The field '行政区划代码' is empty. Expected: 行政区划代码.",
            "test.csv:7:1: error PE0806: A quotation mark stands inside a field without quotation marks, or is not closed before the end of the line. Expected: a field within quotation marks on one line, each mark inside it doubled.",
            "test.csv:8:34: error PE0805: The line has 5 fields. A comma inside a field needs quotation marks around the field. Expected: 10 fields, as the line of headers.",
            "test.csv:9:4: error PE0824: An object of the kind '检查地点' has no credit code of its own. Expected: an empty field, and a number in 对象编号.",
            "test.csv:11:4: error PE0813: '91350100M000100Y43' was entered before, on line 10. Keep one of the two. Expected: each entry once.",
        ]);
        entries.Select(e => e.Name).ShouldBe(["庚公司"]);
        (report.Accepted, report.Refused).ShouldBe((1, 9));
    }

    [Fact]
    public void Two_characters_that_changed_places_are_named_where_only_one_change_fits_both_check_characters()
    {
        var (_, report) = Import($"{Headers}\n企业,91350100M000010Y43,,甲,361129,,,,,\n");
        report.Mistakes.Single().Nearest.ShouldBe("91350100M000100Y43");
    }

    [Fact]
    public void Headers_are_checked_before_any_line_is_read()
    {
        var (_, report) = Import("对象类别,名称,企业名称,备注\n企业,甲,乙,丙\n");
        report.Mistakes.Select(m => m.ToString()).ShouldBe(
        [
            "test.csv:1:1: warning PE0803: The column '对象类别' is not known and is not read. Expected: a header of the register. Nearest known name: '对象类型'.",
            "test.csv:1:9: error PE0804: The column '企业名称' says the same as the column '名称' before it. Remove one. Expected: each column once.",
            "test.csv:1:14: warning PE0803: The column '备注' is not known and is not read. Expected: a header of the register.",
            "test.csv:1:1: error PE0802: The column '对象类型' is missing. Expected: a header of 对象类型、主体类型、检查对象类型、kind. Nearest known name: '对象类别'.",
            "test.csv:1:1: error PE0802: The column '行政区划代码' is missing. Expected: a header of 行政区划代码、区划代码、area.",
        ]);
    }

    [Fact]
    public void An_empty_file_is_said_to_be_empty() =>
        Import("").Report.Mistakes.Single().ToString().ShouldStartWith("test.csv:1:1: error PE0801");

    [Fact]
    public void A_quotation_mark_that_is_never_closed_does_not_hide_the_mistakes_after_it()
    {
        var (_, report) = Import($"{Headers}\n企业,91350100M000100Y43,,\"甲,361129,,,,,\n企业,1,,乙,361129,,,,,\n");
        report.Mistakes.Select(m => (m.Id, m.At.Line)).ShouldBe([("PE0806", 2), ("PE0820", 3)]);
    }

    [Fact]
    public void A_file_without_line_ends_is_refused_in_bounded_memory()
    {
        var (_, report) = Import($"{Headers}\n{new string('x', 8_000_000)}\n");
        report.Mistakes.ShouldNotBeEmpty();
        report.Mistakes.ShouldAllBe(m => m.Id == "PE0818" || m.Id == "PE0805");
    }

    [Theory]
    [InlineData("GB18030")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void What_table_programs_save_is_read(string encoding)
    {
        var written = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] bytes = [.. written.GetPreamble(), .. written.GetBytes($"{Headers}\r\n企业,91350100M000100Y43,,㐀某某公司,361129,,,,,\r\n")];
        var (entries, report) = Import(bytes);
        report.Mistakes.ShouldBeEmpty();
        entries.Single().Name.ShouldBe("㐀某某公司");
    }

    [Fact]
    public void A_second_encoding_inside_the_file_is_a_mistake_where_it_stands()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes($"{Headers}\n企业,91350100M000100Y43,,"), 0xBC, 0xD7, .. Encoding.UTF8.GetBytes(",361129,,,,,\n")];
        var padded = Encoding.UTF8.GetBytes($"{Headers}\n").Concat(Enumerable.Repeat(Encoding.UTF8.GetBytes("地点,,,,,,,,,\n"), 1000).SelectMany(b => b)).Concat(bytes.Skip(Encoding.UTF8.GetByteCount($"{Headers}\n"))).ToArray();
        var (_, report) = Import(padded);
        report.Mistakes[^1].ToString().ShouldStartWith("test.csv:1002:24: error PE0807");
    }

    [Fact]
    public void Beyond_the_limit_mistakes_are_counted()
    {
        var import = RegisterImports.Objects(RegisterData.Words, "test.csv", limit: 5);
        var lines = string.Concat(Enumerable.Repeat("企业,1,,甲,361129,,,,,\n", 100));
        import.Read(new MemoryStream(Encoding.UTF8.GetBytes($"{Headers}\n{lines}"))).ShouldBeEmpty();
        import.Report.Mistakes.Count.ShouldBe(6);
        import.Report.Mistakes[^1].Message.ShouldStartWith("95 further mistakes");
        import.Report.Refused.ShouldBe(100);
    }

    [Fact]
    public void The_inspector_register_is_checked_the_same_way()
    {
        var import = RegisterImports.Inspectors(RegisterData.Words, "staff.csv");
        var entries = import.Read(new MemoryStream(Encoding.UTF8.GetBytes("""
            人员编号,姓名,单位,人员类别,执法证号,有效期起,有效期止,专业领域,联合检查人员
            001,张三,市场监督管理局,行政执法类公务员,ZF001,2021-01-01,2026-12-31,食品安全；特种设备,是
            002,李四,市场监督管理局,公务员,ZF002,2021-01-01,2020-12-31,,也许
            003,王五,,专家,ZF003,,,,
            001,赵六,应急管理局,专家,,,,,否
            """))).ToList();
        import.Report.Mistakes.Select(m => m.ToString()).ShouldBe(
        [
            "staff.csv:3:16: error PE0810: '公务员' is not a value of '人员类别'. Expected: one of 行政执法类公务员、具有行政执法资格的工作人员、从事日常监管工作的人员、专家、临时辅助人员.",
            "staff.csv:3:37: error PE0815: The certificate ends on 2020-12-31, before it begins on 2021-01-01. Expected: a last day on or after the first.",
            "staff.csv:3:49: error PE0810: '也许' is not a value of '联合检查人员'. Expected: one of 是、否.",
            "staff.csv:4:8: error PE0808: The field '单位' is empty. Expected: 单位.",
            "staff.csv:4:18: error PE0808: The field '有效期起' is empty. Expected: 有效期起.",
            "staff.csv:5:1: error PE0813: '001' was entered before, on line 2. Keep one of the two. Expected: each entry once.",
        ]);
        var inspector = entries.Single().Inspector;
        inspector.Specialities.ShouldBe(["食品安全", "特种设备"]);
        inspector.Joint.ShouldBeTrue();
        inspector.IsCertified(new DateOnly(2026, 12, 30), new DateOnly(2026, 12, 31)).ShouldBeTrue();
        inspector.IsCertified(new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 1)).ShouldBeFalse();
    }

    private static (List<InspectionObject> Entries, ImportReport Report) Import(string csv) => Import(Encoding.UTF8.GetBytes(csv));

    private static (List<InspectionObject> Entries, ImportReport Report) Import(byte[] csv)
    {
        var import = RegisterImports.Objects(RegisterData.Words, "test.csv");
        var entries = import.Read(new MemoryStream(csv)).ToList();
        return (entries, import.Report);
    }
}
