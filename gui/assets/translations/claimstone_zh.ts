<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message>
        <source>This library is being written by {program} (process {process} on {host}, since {since}). You can read, search and export; close that program to make changes here.</source>
        <translation>此资料库正由 {program} 写入（进程 {process}，主机 {host}，自 {since} 起）。您可以阅读、搜索和导出；如需修改，请先关闭该程序。</translation>
    </message>
    <message>
        <source>This library can only be read here. Copy it to a folder you may write to, to make changes.</source>
        <translation>此资料库在这里只能读取。如需修改，请复制到可写的文件夹。</translation>
    </message>
</context>
<context>
    <name>Caretaker</name>
    <message>
        <source>Take in another library</source>
        <translation>并入另一个资料库</translation>
    </message>
    <message>
        <source>Forget what was open?</source>
        <translation>清除打开记录？</translation>
    </message>
    <message>
        <source>The list of recent libraries, where you were in each, and what you had typed and not saved. The libraries stay as they are.</source>
        <translation>将清除最近打开的资料库列表、各资料库中的阅读位置，以及已输入但未保存的内容。资料库本身保持不变。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>No backup could be made.</source>
        <translation>未能备份。</translation>
    </message>
    <message>
        <source>The file of this library was moved, deleted or replaced while it was open. What you see can still be read, and nothing more is written. Put {path} back, or save a copy of what is open.</source>
        <translation>此资料库的文件在打开期间被移动、删除或替换。您看到的内容仍可阅读，但不会再写入任何内容。请将 {path} 放回原处，或保存当前内容的副本。</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>保存副本…</translation>
    </message>
    <message>
        <source>Something in this library is not as it must be. The check says what, and offers a repair.</source>
        <translation>此资料库中有异常。检查会说明是什么，并提供修复。</translation>
    </message>
    <message>
        <source>Check the library…</source>
        <translation>检查资料库…</translation>
    </message>
    <message>
        <source>This library is in a folder that another program synchronises. Open it on one machine at a time, and let the synchronising end first; a folder of this machine alone is safer. Backups are kept elsewhere.</source>
        <translation>此资料库位于由其他程序同步的文件夹中。请一次只在一台电脑上打开，并等同步完成；放在仅属于本机的文件夹更安全。备份保存在别处。</translation>
    </message>
    <message>
        <source>This library is on a network drive. When the line breaks, what is being saved may be lost; a folder of this machine alone is safer. Backups are kept on this machine.</source>
        <translation>此资料库位于网络驱动器上。网络中断时，正在保存的内容可能丢失；放在仅属于本机的文件夹更安全。备份保存在本机。</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
</context>
<context>
    <name>Changed</name>
    <message>
        <source>What changed</source>
        <translation>改动之处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>From the version of {older} to that of {newer}: what went is struck through, what came underlined.</source>
        <translation>从{older}的版本到{newer}的版本：删去的文字加删除线，新增的文字加下划线。</translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>时点</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>语气</translation>
    </message>
    <message>
        <source>A claim measures something. Choose a metric, or write one of your own.</source>
        <translation>每条陈述都在衡量某样东西。请选择一个指标，或自行填写。</translation>
    </message>
</context>
<context>
    <name>ClaimRows</name>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>时点</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
</context>
<context>
    <name>ClaimsPane</name>
    <message>
        <source>Filter these claims</source>
        <translation>筛选这些陈述</translation>
    </message>
    <message>
        <source>No claim fits. Take a filter away, or import an article.</source>
        <translation>没有符合的陈述。请去掉一个筛选条件，或导入一篇文章。</translation>
    </message>
    <message>
        <source>Any review</source>
        <translation>所有审阅状态</translation>
    </message>
    <message>
        <source>Any strength</source>
        <translation>所有强度</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>陈述</translation>
    </message>
    <message>
        <source>Keep this search…</source>
        <translation>保存此搜索…</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>回到文章</translation>
    </message>
    <message>
        <source>Accept all…</source>
        <translation>全部接受…</translation>
    </message>
    <message>
        <source>Reject all…</source>
        <translation>全部驳回…</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n 条陈述</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Import articles</source>
        <translation>导入文章</translation>
    </message>
    <message>
        <source>New library</source>
        <translation>新建资料库</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>打开资料库</translation>
    </message>
    <message>
        <source>Recent libraries</source>
        <translation>最近的资料库</translation>
    </message>
    <message>
        <source>No other library was open here yet. Open one from the File menu.</source>
        <translation>这里还没有打开过别的资料库。请从“文件”菜单打开一个。</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>The copy is complete: {path}</source>
        <translation>副本已完整保存：{path}</translation>
    </message>
    <message>
        <source>Delete this article?</source>
        <translation>删除这篇文章？</translation>
    </message>
    <message>
        <source>“{title}” and its claims leave the library. Undo brings them back.</source>
        <translation>《{title}》及其陈述将移出资料库。撤销可以恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Accept all of these?</source>
        <translation>全部接受？</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>全部接受</translation>
    </message>
    <message>
        <source>Reject all of these?</source>
        <translation>全部驳回？</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>全部驳回</translation>
    </message>
    <message>
        <source>Nothing undecided is in this list.</source>
        <translation>此列表中没有未定的陈述。</translation>
    </message>
    <message numerus="yes">
        <source>%n undecided claim(s) in the list. One undo takes it all back.</source>
        <translation>
            <numerusform>列表中有 %n 条未定陈述。一次撤销即可全部恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save or leave the form first.</source>
        <translation>请先保存或关闭表单。</translation>
    </message>
    <message>
        <source>Nothing was found about this figure.</source>
        <translation>没有关于这个数字的发现。</translation>
    </message>
    <message>
        <source>Dismiss this finding?</source>
        <translation>忽略这条发现？</translation>
    </message>
    <message>
        <source>It stays dismissed when the library is checked again. The reason is kept, and it can be restored.</source>
        <translation>重新检查资料库时仍保持忽略。理由会保留，也可以恢复。</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Everything here is settled.</source>
        <translation>这里都已处理完毕。</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>所有陈述</translation>
    </message>
    <message>
        <source>No other difference this way.</source>
        <translation>这个方向没有其他差异。</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Compared with</source>
        <translation>对照文章</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>只看差异</translation>
    </message>
    <message>
        <source>Figures side by side</source>
        <translation>并排数字</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Open an article: another that speaks of the same things stands beside it here.</source>
        <translation>打开一篇文章，这里会并排显示谈论同样内容的另一篇。</translation>
    </message>
    <message>
        <source>{title} ({count} shared)</source>
        <translation>{title}（共有 {count} 个话题）</translation>
    </message>
    <message>
        <source>No other article speaks of the same things. Import one to compare.</source>
        <translation>没有其他文章谈论同样的内容。请导入一篇以便对照。</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of figures</source>
        <translation>
            <numerusform>%n 组数字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ(s)</source>
        <translation>
            <numerusform>%n 组不同</numerusform>
        </translation>
    </message>
    <message>
        <source>only here {left}, only there {right}</source>
        <translation>仅此文 {left} 个，仅彼文 {right} 个</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Drawer</source>
        <translation>抽屉</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
</context>
<context>
    <name>ExportPane</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>整个资料库</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Annotated draft</source>
        <translation>批注稿</translation>
    </message>
    <message>
        <source>Questions for the writer</source>
        <translation>给作者的问题</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Reading the library…</source>
        <translation>正在读取资料库…</translation>
    </message>
    <message>
        <source>Everything, rejected claims too: for another Claimstone, or to keep.</source>
        <translation>全部内容，连同被驳回的陈述：供另一台 Claimstone 使用，或留存。</translation>
    </message>
    <message>
        <source>Every figure with its source. Rejected claims are left out.</source>
        <translation>每个数字都附来源；被驳回的陈述不列入。</translation>
    </message>
    <message>
        <source>Save the export</source>
        <translation>保存导出文件</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存为 {path}</translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>“Today” and dates without a year are resolved against it; the zone decides what was known when.</source>
        <translation>“今天”和没有年份的日期都据此推定；时区决定当时已知什么。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>An article is listed by its title. Write one.</source>
        <translation>文章按标题列出，请填写标题。</translation>
    </message>
</context>
<context>
    <name>FindingsPane</name>
    <message>
        <source>This article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>整个资料库</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>警示</translation>
    </message>
    <message>
        <source>With consistent ones</source>
        <translation>包括一致项</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>忽略…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>解决…</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Nothing found here. What could not be checked is named in the export.</source>
        <translation>这里没有发现。未能核查的内容会列在导出文件中。</translation>
    </message>
    <message>
        <source>Dismissed: {reason}</source>
        <translation>已忽略：{reason}</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Saved: {words}</source>
        <translation>已保存：{words}</translation>
    </message>
</context>
<context>
    <name>GraphPane</name>
    <message>
        <source>This topic</source>
        <translation>本话题</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>What the graph is of</source>
        <translation>图的范围</translation>
    </message>
    <message>
        <source>Reprints one by one</source>
        <translation>逐篇显示转载</translation>
    </message>
    <message>
        <source>Source graph</source>
        <translation>来源图</translation>
    </message>
    <message>
        <source>Choose a figure: what it rests on stands here.</source>
        <translation>选择一个数字，这里会显示它的依据。</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>全图</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n 个数字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n origin(s)</source>
        <translation>
            <numerusform>%n 个源头</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} more in the list</source>
        <translation>列表中还有 {count} 条</translation>
    </message>
    <message numerus="yes">
        <source>%n in a ring</source>
        <translation>
            <numerusform>%n 个互相循环引用</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the source graph</source>
        <translation>保存来源图</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>This claim</source>
        <translation>本条陈述</translation>
    </message>
    <message>
        <source>As it was read from the article; nobody changed it.</source>
        <translation>与从文章读出时一致，无人改动。</translation>
    </message>
    <message>
        <source>The library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>尚无操作。</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Redone</source>
        <translation>已重做</translation>
    </message>
</context>
<context>
    <name>ImportingPane</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未能读取</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n article(s)…</source>
        <translation>
            <numerusform>正在读取 %n 篇文章…</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {seen} of {wanted}: {title}</source>
        <translation>正在读取第 {seen} 篇，共 {wanted} 篇：{title}</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation>
            <numerusform>已导入 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) of bibliographies</source>
        <translation>
            <numerusform>%n 个书目来源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held already, unchanged</source>
        <translation>
            <numerusform>%n 篇已在库中，未改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read, for these reasons:</source>
        <translation>
            <numerusform>%n 篇未能读取，原因如下：</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped before the rest</source>
        <translation>其余已停止</translation>
    </message>
</context>
<context>
    <name>InspectorPane</name>
    <message>
        <source>No figure chosen</source>
        <translation>未选择数字</translation>
    </message>
    <message>
        <source>Click a figure in the article, or press Space for the next one that is undecided.</source>
        <translation>点击文章中的数字，或按空格键转到下一个未定的数字。</translation>
    </message>
    <message>
        <source>disagrees</source>
        <translation>有出入</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>时点</translation>
    </message>
    <message>
        <source>no date given</source>
        <translation>未注明日期</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Nobody vouches for this figure.</source>
        <translation>没有人为这个数字作保。</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>添加来源</translation>
    </message>
    <message>
        <source>Show passage</source>
        <translation>查看原文</translation>
    </message>
    <message>
        <source>All its claims</source>
        <translation>其全部陈述</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>解决…</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>忽略…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit the claim</source>
        <translation>编辑陈述</translation>
    </message>
    <message>
        <source>A claim of your own</source>
        <translation>自行添加的陈述</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>No article yet. Drop one anywhere in the window, or paste its text.</source>
        <translation>还没有文章。把文件拖到窗口任意处，或粘贴文字。</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>话题</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Sources without a name</source>
        <translation>未具名来源</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>所有陈述</translation>
    </message>
    <message>
        <source>Unsourced, undecided</source>
        <translation>无来源、未定</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已存搜索</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge “{name}” with another</source>
        <translation>将“{name}”与另一个合并</translation>
    </message>
    <message>
        <source>The same by another name</source>
        <translation>同一对象的另一个名称</translation>
    </message>
    <message>
        <source>Names to merge with</source>
        <translation>可合并的名称</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>将会改变</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Undo parts them again, and so does “Part” among the names.</source>
        <translation>撤销可重新拆分，名称列表中的“拆分”也可以。</translation>
    </message>
    <message>
        <source>Nothing else is called so. Type a few letters of the other name.</source>
        <translation>没有别的这样的名称。请输入另一个名称中的几个字。</translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>Add name</source>
        <translation>添加名称</translation>
    </message>
    <message>
        <source>any language</source>
        <translation>任何语言</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As articles print it.</source>
        <translation>照文章里的写法。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>A name has letters. Write it as articles print it.</source>
        <translation>名称不能为空。请照文章里的写法填写。</translation>
    </message>
</context>
<context>
    <name>NamesPane</name>
    <message>
        <source>Subjects</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Families of sources</source>
        <translation>来源集团</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Words added</source>
        <translation>添加的词</translation>
    </message>
    <message>
        <source>What was learned</source>
        <translation>学到的内容</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>列出内容</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>查找名称</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What the name is made of</source>
        <translation>名称的构成</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Put right…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>陈述</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n 个名称</numerusform>
        </translation>
    </message>
    <message>
        <source>the first {count}; find the others by name</source>
        <translation>前 {count} 个；其余请按名称查找</translation>
    </message>
    <message>
        <source>Nothing is called so. Try a few letters of the name.</source>
        <translation>没有这样的名称。请试试其中几个字。</translation>
    </message>
    <message>
        <source>No subject yet. Import an article.</source>
        <translation>还没有主体。请导入一篇文章。</translation>
    </message>
    <message>
        <source>No source yet. Import an article.</source>
        <translation>还没有来源。请导入一篇文章。</translation>
    </message>
    <message>
        <source>No family yet. Put a source right to name the house it belongs to.</source>
        <translation>还没有集团。更正一个来源，写明它所属的机构即可。</translation>
    </message>
    <message>
        <source>No metric yet. Import an article.</source>
        <translation>还没有指标。请导入一篇文章。</translation>
    </message>
    <message>
        <source>No word was added. Add one that Claimstone misreads or does not know.</source>
        <translation>尚未添加词语。请添加 Claimstone 读错或不认识的词。</translation>
    </message>
    <message>
        <source>Nothing was learned yet. Corrections and rejections teach.</source>
        <translation>还没有学到内容。更正和驳回会让它学习。</translation>
    </message>
    <message>
        <source>Add a name…</source>
        <translation>添加名称…</translation>
    </message>
    <message>
        <source>Add a word…</source>
        <translation>添加词语…</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Add a word</source>
        <translation>添加词语</translation>
    </message>
    <message>
        <source>Another name for {name}</source>
        <translation>{name} 的另一个名称</translation>
    </message>
    <message>
        <source>Put {name} right</source>
        <translation>更正 {name}</translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message>
        <source>Queue</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Nothing is undecided here. Import an article, or look at the findings.</source>
        <translation>这里没有未定的陈述。可导入文章，或查看发现。</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Facts…</source>
        <translation>信息…</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>— story-level list: vouches for no figure by itself</source>
        <translation>— 全文来源列表：本身不为任何数字作保</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>(time zone not stated)</source>
        <translation>（未注明时区）</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n 条陈述</numerusform>
        </translation>
    </message>
    <message>
        <source>outlet not stated</source>
        <translation>未注明媒体</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n 个数字</numerusform>
        </translation>
    </message>
    <message>
        <source>Not a figure: {reason}</source>
        <translation>不是待核数字：{reason}</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>What you had typed is back. Nothing of it is saved yet.</source>
        <translation>您先前输入的内容已恢复，尚未保存。</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>Dismiss…</source>
        <translation>忽略…</translation>
    </message>
    <message>
        <source>Which of these is the revised figure?</source>
        <translation>其中哪一个是修正后的数字？</translation>
    </message>
    <message>
        <source>Which of these holds? Those that it disagrees with are set aside; undo brings them back.</source>
        <translation>以哪一个为准？与它矛盾的将被搁置；撤销即可恢复。</translation>
    </message>
    <message>
        <source>These rest on each other, the first of each line on the second. Which line is wrong?</source>
        <translation>它们互相依据，每行中前者依据后者。哪一行不对？</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Add source</source>
        <translation>添加来源</translation>
    </message>
    <message>
        <source>Reuters, a report, a person…</source>
        <translation>路透社、报告、人名…</translation>
    </message>
    <message>
        <source>page, address, time</source>
        <translation>页码、网址、时间</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>立场</translation>
    </message>
    <message>
        <source>Its words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>A source has a name. Write who says it, or what says it.</source>
        <translation>来源需要名称。请写明是谁或什么说的。</translation>
    </message>
</context>
<context>
    <name>SubjectForm</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The name before stays as another name.</source>
        <translation>原来的名称会保留为别名。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Wikidata</source>
        <translation>维基数据</translation>
    </message>
</context>
<context>
    <name>Switcher</name>
    <message>
        <source>Documents</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>话题</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>陈述</translation>
    </message>
    <message>
        <source>Nothing is called that. Try fewer letters, or another word.</source>
        <translation>没有叫这个名字的。请少输几个字，或换一个词。</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Search claims</source>
        <translation>搜索陈述</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>前往…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>{settled} of {whole} settled</source>
        <translation>已处理 {settled} / {whole}</translation>
    </message>
</context>
<context>
    <name>TopicPane</name>
    <message>
        <source>Show as a list</source>
        <translation>以列表显示</translation>
    </message>
    <message>
        <source>Interval plot</source>
        <translation>区间图</translation>
    </message>
    <message>
        <source>No topic yet</source>
        <translation>尚无话题</translation>
    </message>
    <message>
        <source>Choose a figure: what else is said of the same thing stands here.</source>
        <translation>选择一个数字：关于同一事物的其他说法会显示在这里。</translation>
    </message>
    <message>
        <source>{count} more in the list</source>
        <translation>列表中还有 {count} 条</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>退出游览</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>{number} of {whole}</source>
        <translation>第 {number} 步，共 {whole} 步</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>Claimstone hit a bug</source>
        <translation>Claimstone 遇到程序错误</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Something in Claimstone went wrong.</source>
        <translation>Claimstone 内部出了问题。</translation>
    </message>
    <message>
        <source>Every decision you made is in the library already: nothing is lost, and the library is whole. Please send this report to whoever looks after Claimstone for you; it goes nowhere by itself.</source>
        <translation>您的每个决定都已存入资料库：没有丢失任何内容，资料库完好。请把此报告交给负责 Claimstone 的人；它不会自行发送。</translation>
    </message>
</context>
<context>
    <name>VersionStrip</name>
    <message>
        <source>What changed…</source>
        <translation>改动之处…</translation>
    </message>
    <message>
        <source>Newest version</source>
        <translation>最新版本</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>较早版本</translation>
    </message>
    <message numerus="yes">
        <source>Version of {day}; %n earlier one(s)</source>
        <translation>
            <numerusform>{day}的版本；另有%n个较早版本</numerusform>
        </translation>
    </message>
    <message>
        <source>Version of {day}, replaced by that of {newest}</source>
        <translation>{day}的版本，已由{newest}的版本取代</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Go to a document, topic, source or claim</source>
        <translation>前往文章、话题、来源或陈述</translation>
    </message>
    <message>
        <source>Keep this search?</source>
        <translation>保存此搜索？</translation>
    </message>
    <message>
        <source>It stands in the library pane, under this name, and always shows what fits it then.</source>
        <translation>它会以此名称列在资料库栏中，并始终显示当时符合条件的内容。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For example: percentages nobody vouches for</source>
        <translation>例如：无人作保的百分比</translation>
    </message>
    <message>
        <source>This list is not one you kept. Choose one of yours in the library pane first.</source>
        <translation>这个列表不是您保存的。请先在资料库栏中选择一个您保存的。</translation>
    </message>
    <message>
        <source>Do something: type a few letters of it</source>
        <translation>执行操作：输入名称中的几个字</translation>
    </message>
</context>
<context>
    <name>VoiceForm</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The name before stays as another name.</source>
        <translation>原来的名称会保留为别名。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>集团</translation>
    </message>
    <message>
        <source>The agency, owner or house that it belongs to.</source>
        <translation>它所属的通讯社、所有者或出版机构。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>Import what is saved in a folder</source>
        <translation>自动导入某文件夹中新保存的文章</translation>
    </message>
    <message>
        <source>What is saved in {folder} is imported from now on.</source>
        <translation>今后保存到 {folder} 的文章将自动导入。</translation>
    </message>
    <message>
        <source>{folder} is no longer watched.</source>
        <translation>不再监视 {folder}。</translation>
    </message>
    <message>
        <source>{folder} is gone, so it is no longer watched.</source>
        <translation>{folder} 已不存在，不再监视。</translation>
    </message>
</context>
<context>
    <name>WelcomePane</name>
    <message>
        <source>Drop an article here</source>
        <translation>把文章拖到这里</translation>
    </message>
    <message>
        <source>Claimstone underlines every figure in it, shows who vouches for each, and what disagrees. Chinese, French and English; text, web pages, PDF, Word and e-mail. Everything stays on this machine.</source>
        <translation>Claimstone 会标出其中的每个数字，显示由谁作保、何处不一致。支持中文、法文和英文；文本、网页、PDF、Word 和电子邮件。一切都留在本机。</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>导入文章…</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>粘贴文章</translation>
    </message>
    <message>
        <source>New here? Three short articles on one story, that agree and disagree:</source>
        <translation>第一次使用？三篇短文讲同一件事，有一致也有出入：</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>开始引导游览</translation>
    </message>
    <message>
        <source>Recent libraries</source>
        <translation>最近的资料库</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n 条陈述</numerusform>
        </translation>
    </message>
    <message>
        <source>everything stays on this machine</source>
        <translation>一切都留在本机</translation>
    </message>
    <message>
        <source>{action}: {step}</source>
        <translation>{action}：{step}</translation>
    </message>
    <message>
        <source>Select the words of the claim in the article first.</source>
        <translation>请先在文章中选中陈述的文字。</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>This library can only be read here; open another to import articles.</source>
        <translation>此资料库在这里只能读取；请打开另一个资料库再导入文章。</translation>
    </message>
    <message>
        <source>There is no text and no file to import. Copy an article first.</source>
        <translation>没有可导入的文字或文件。请先复制一篇文章。</translation>
    </message>
</context>
<context>
    <name>WordForm</name>
    <message>
        <source>Add word</source>
        <translation>添加词语</translation>
    </message>
    <message>
        <source>any language</source>
        <translation>任何语言</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>As articles print it; imports from now on know it.</source>
        <translation>照文章里的写法；今后的导入会认识它。</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>它是</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>USD, kg, GPU…</source>
        <translation>USD、kg、GPU…</translation>
    </message>
    <message>
        <source>about, over, at most…</source>
        <translation>约、超过、至多…</translation>
    </message>
    <message>
        <source>1000000</source>
        <translation>1000000</translation>
    </message>
    <message>
        <source>revenue, price change…</source>
        <translation>营业收入、股价涨跌幅…</translation>
    </message>
    <message>
        <source>nothing: a number in it is no figure</source>
        <translation>无：其中的数不算数字</translation>
    </message>
    <message>
        <source>A word has letters. Write it as articles print it.</source>
        <translation>词语不能为空。请照文章里的写法填写。</translation>
    </message>
    <message>
        <source>No such unit is known. Write its code or choose one of those offered.</source>
        <translation>没有这个单位。请填写代码，或从列出的单位中选择。</translation>
    </message>
    <message>
        <source>A hedge means about, over, under, at least or at most. Choose one.</source>
        <translation>限定词表示约、超过、不到、至少或至多。请选择一个。</translation>
    </message>
    <message>
        <source>A magnitude is a one with noughts. Write 1000 for a thousand.</source>
        <translation>数量级是 1 加若干个 0。一千请写 1000。</translation>
    </message>
    <message>
        <source>No such metric is known. Choose one of those offered.</source>
        <translation>没有这个指标。请从列出的指标中选择。</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>陈述</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>导入文章…</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>粘贴文章</translation>
    </message>
    <message>
        <source>Import what is saved in a folder…</source>
        <translation>自动导入某文件夹中新保存的文章…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save the source graph as a picture…</source>
        <translation>将来源图另存为图片…</translation>
    </message>
    <message>
        <source>New library…</source>
        <translation>新建资料库…</translation>
    </message>
    <message>
        <source>Open library…</source>
        <translation>打开资料库…</translation>
    </message>
    <message>
        <source>Open a recent library…</source>
        <translation>打开最近的资料库…</translation>
    </message>
    <message>
        <source>Open the sample library</source>
        <translation>打开示例资料库</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>立即备份…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Keep this search…</source>
        <translation>保存此搜索…</translation>
    </message>
    <message>
        <source>Keep this search no longer</source>
        <translation>不再保存此搜索</translation>
    </message>
    <message>
        <source>Facts of the article…</source>
        <translation>文章信息…</translation>
    </message>
    <message>
        <source>Delete the article and its claims</source>
        <translation>删除文章及其陈述</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Edit the claim</source>
        <translation>编辑陈述</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>添加来源</translation>
    </message>
    <message>
        <source>Set the date</source>
        <translation>设定日期</translation>
    </message>
    <message>
        <source>Make undecided again</source>
        <translation>恢复为未定</translation>
    </message>
    <message>
        <source>Settle a finding…</source>
        <translation>解决一条发现…</translation>
    </message>
    <message>
        <source>Dismiss a finding…</source>
        <translation>忽略一项发现…</translation>
    </message>
    <message>
        <source>Make a claim of the selected passage</source>
        <translation>把选中的文字作为陈述</translation>
    </message>
    <message>
        <source>Accept all that the list shows…</source>
        <translation>接受列表中的全部…</translation>
    </message>
    <message>
        <source>Reject all that the list shows…</source>
        <translation>驳回列表中的全部…</translation>
    </message>
    <message>
        <source>Document, topic, source or claim…</source>
        <translation>文章、话题、来源或陈述…</translation>
    </message>
    <message>
        <source>Next undecided</source>
        <translation>下一个未定</translation>
    </message>
    <message>
        <source>Previous figure</source>
        <translation>上一个数字</translation>
    </message>
    <message>
        <source>Next figure</source>
        <translation>下一个数字</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>上一处差异</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一处差异</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>所有陈述</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>话题</translation>
    </message>
    <message>
        <source>Source graph</source>
        <translation>来源图</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Sources and names</source>
        <translation>来源与名称</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>抽屉</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检视栏</translation>
    </message>
    <message>
        <source>Larger drawer</source>
        <translation>放大抽屉</translation>
    </message>
    <message>
        <source>Numbers that are no figures</source>
        <translation>非待核数字</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual type</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>明暗跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>系统语言</translation>
    </message>
    <message>
        <source>Check the library…</source>
        <translation>检查资料库…</translation>
    </message>
    <message>
        <source>Take in another library…</source>
        <translation>并入另一个资料库…</translation>
    </message>
    <message>
        <source>Forget recent libraries…</source>
        <translation>清除最近打开的资料库…</translation>
    </message>
    <message>
        <source>Every command…</source>
        <translation>全部命令…</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>引导游览</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About Claimstone</source>
        <translation>关于 Claimstone</translation>
    </message>
    <message>
        <source>This library can only be read here.</source>
        <translation>此资料库在这里只能阅读。</translation>
    </message>
    <message>
        <source>Open an article first.</source>
        <translation>请先打开一篇文章。</translation>
    </message>
    <message>
        <source>Choose a figure first.</source>
        <translation>请先选择一个数字。</translation>
    </message>
    <message>
        <source>Nothing was looked at before.</source>
        <translation>之前没有看过别的内容。</translation>
    </message>
    <message>
        <source>Go back first.</source>
        <translation>请先后退。</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>还没有做过任何修改。</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>没有撤销过任何操作。</translation>
    </message>
    <message>
        <source>List claims first.</source>
        <translation>请先列出陈述。</translation>
    </message>
</context>
<context>
    <name>asking</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>For example: checked by phone with the company</source>
        <translation>例如：已与该公司电话核实</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About Claimstone</source>
        <translation>关于 Claimstone</translation>
    </message>
    <message>
        <source>A fact-checker and knowledge base for the figures of Chinese, French and English articles.</source>
        <translation>面向中文、法文和英文文章中数字的事实核查工具与知识库。</translation>
    </message>
    <message>
        <source>Everything stays on this machine: Claimstone needs no account and no network, and sends nothing.</source>
        <translation>一切都留在本机：Claimstone 不需要账号和网络，也不发送任何内容。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>backing_up</name>
    <message>
        <source>Claimstone backs the library up once a day and before large changes, and keeps the backups among your own data, away from the library: the last 12 hours, 7 days, 4 weeks and 12 months that have one.</source>
        <translation>Claimstone每天以及在大批改动之前备份资料库，备份存放在您的个人数据中，与资料库分开：保留最近12个小时、7天、4周和12个月中的备份。</translation>
    </message>
    <message>
        <source>Back up this library</source>
        <translation>备份此资料库</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>The last backup: {what}.</source>
        <translation>上次备份：{what}。</translation>
    </message>
    <message>
        <source>No backup yet.</source>
        <translation>尚无备份。</translation>
    </message>
    <message>
        <source>Copying the library and checking the copy…</source>
        <translation>正在复制资料库并检查副本…</translation>
    </message>
    <message>
        <source>Backed up and checked: {what}.
{path}</source>
        <translation>已备份并检查：{what}。
{path}</translation>
    </message>
    <message>
        <source>The backup you choose is written beside the library under a name of its own, and opened. The library itself is never overwritten: look at both, then keep which you like.</source>
        <translation>所选备份会以单独的名称写在资料库旁边并打开。资料库本身绝不会被覆盖：请比较两者，再决定保留哪一个。</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Another backup…</source>
        <translation>其他备份…</translation>
    </message>
    <message>
        <source>Restore and open</source>
        <translation>恢复并打开</translation>
    </message>
    <message>
        <source>There is no backup of this library yet.</source>
        <translation>此资料库尚无备份。</translation>
    </message>
    <message>
        <source>Another backup</source>
        <translation>其他备份</translation>
    </message>
    <message>
        <source>Copying the backup and checking the copy…</source>
        <translation>正在复制备份并检查副本…</translation>
    </message>
</context>
<context>
    <name>checkup</name>
    <message>
        <source>Every row, index and text is read through. Nothing is changed: a repair saves what can be read into a new file, and makes anew what is derived from it.</source>
        <translation>将通读每一条数据、索引和正文，不做任何改动。修复会把能读出的内容存入新文件，并重新生成由其推出的内容。</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>检查资料库</translation>
    </message>
    <message>
        <source>Repair into a new file…</source>
        <translation>修复到新文件…</translation>
    </message>
    <message>
        <source>Open the repaired library</source>
        <translation>打开修复后的资料库</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Repair into a new file</source>
        <translation>修复到新文件</translation>
    </message>
    <message>
        <source>Saving what can be read…</source>
        <translation>正在保存能读出的内容…</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Which column holds what?</source>
        <translation>各列是什么内容？</translation>
    </message>
    <message>
        <source>The headings of {name} are not known. Name the column of the claim, or those of subject and value.</source>
        <translation>无法识别 {name} 的列名。请指明陈述所在的列，或主体与数值所在的列。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Claim, in words</source>
        <translation>陈述原文</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Who says it</source>
        <translation>出自谁</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Title of the article</source>
        <translation>文章标题</translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <source>Named too loosely to be known as one thing: {topic}, {figures:figures}.</source>
        <translation>名称太笼统，不能确定是同一件事：{topic}，{figures:figures}。</translation>
    </message>
    <message>
        <source>Not known to be of one day: {topic}, {figures:figures}.</source>
        <translation>不能确定是同一天：{topic}，{figures:figures}。</translation>
    </message>
</context>
<context>
    <name>drawer</name>
    <message>
        <source>Queue</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>话题</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Source graph</source>
        <translation>来源图</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>facts_form</name>
    <message>
        <source>Facts of the article</source>
        <translation>文章信息</translation>
    </message>
</context>
<context>
    <name>manual</name>
    <message>
        <source>In short</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Import an article</source>
        <translation>导入文章</translation>
    </message>
    <message>
        <source>Review its figures</source>
        <translation>审阅数字</translation>
    </message>
    <message>
        <source>Add sources</source>
        <translation>添加来源</translation>
    </message>
    <message>
        <source>What disagrees</source>
        <translation>不一致之处</translation>
    </message>
    <message>
        <source>One figure, many articles</source>
        <translation>一个数字，多篇文章</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Your library</source>
        <translation>您的资料库</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>merging</name>
    <message>
        <source>Compared with one another from now on</source>
        <translation>今后互相比较</translation>
    </message>
    <message>
        <source>Claims that come along</source>
        <translation>一并转移的陈述</translation>
    </message>
    <message>
        <source>Links of the source graph</source>
        <translation>来源图中的连线</translation>
    </message>
    <message>
        <source>{names} will lead to {kept}.</source>
        <translation>{names}将指向{kept}。</translation>
    </message>
</context>
<context>
    <name>provenance</name>
    <message>
        <source>{count} figures</source>
        <translation>{count} 个数字</translation>
    </message>
    <message>
        <source>{kind} · origin</source>
        <translation>{kind} · 源头</translation>
    </message>
    <message>
        <source>{count} reprints</source>
        <translation>{count} 篇转载</translation>
    </message>
    <message>
        <source>rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>is disputed by</source>
        <translation>受到质疑</translation>
    </message>
    <message>
        <source>states</source>
        <translation>写有</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>Every figure is underlined</source>
        <translation>每个数字都画了线</translation>
    </message>
    <message>
        <source>The line tells how it stands: solid, somebody vouches for it; dotted, only a picture or an unnamed source does; dashed, nobody; double, another figure disagrees. A ring in the margin waits for your decision.</source>
        <translation>线型说明它的情况：实线，有人作保；点线，只有图片或匿名来源作保；虚线，没有人作保；双线，与另一个数字不一致。页边的圆圈表示等待您决定。</translation>
    </message>
    <message>
        <source>Space goes to what needs you most</source>
        <translation>空格键前往最需要您处理的数字</translation>
    </message>
    <message>
        <source>What disagrees comes first, then what nobody vouches for. You never have to look for the next one.</source>
        <translation>不一致的排在最前，其次是无人作保的。您不必自己寻找下一个。</translation>
    </message>
    <message>
        <source>All about one figure</source>
        <translation>一个数字的全部信息</translation>
    </message>
    <message>
        <source>Its sentence, its value in words, whose it is, when it held, who says so, and what was found. A accepts it, R rejects it, E edits it, S adds a source, D sets its date, Z takes back what you did.</source>
        <translation>所在的句子、用文字写出的数值、主体、时点、谁说的，以及发现了什么。A 接受，R 驳回，E 编辑，S 添加来源，D 设置日期，Z 撤销刚才的操作。</translation>
    </message>
    <message>
        <source>The same figure in other articles</source>
        <translation>其他文章中的同一数字</translation>
    </message>
    <message>
        <source>One line an article, on one axis: a dot is exact, a bar is a range or a rounding. What cannot both be right stands apart, with the passages.</source>
        <translation>一篇文章一行，同一坐标轴：点表示准确值，横条表示区间或舍入。不可能同时成立的会单独列出，并附原文。</translation>
    </message>
    <message>
        <source>Your library</source>
        <translation>您的资料库</translation>
    </message>
    <message>
        <source>Articles with how many figures are still open, topics, sources, and lists worth a look. Everything is in one file on this machine.</source>
        <translation>文章（附未定数字的数量）、话题、来源，以及值得一看的列表。一切都在本机的一个文件里。</translation>
    </message>
    <message>
        <source>Import, find, export</source>
        <translation>导入、查找、导出</translation>
    </message>
    <message>
        <source>Drop an article anywhere, or paste its text. Ctrl+K goes to anything by name, Ctrl+Shift+P does anything by name, ? shows every key. Export writes a summary in which every figure carries its source.</source>
        <translation>把文章拖到任意位置，或粘贴文本。Ctrl+K 按名称前往任何内容，Ctrl+Shift+P 按名称执行任何操作，? 显示所有快捷键。导出的摘要里，每个数字都带有来源。</translation>
    </message>
</context>
<context>
    <name>trail</name>
    <message>
        <source>reported as denied</source>
        <translation>据报已否认</translation>
    </message>
    <message>
        <source>not denied</source>
        <translation>未否认</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>陈述</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Date from</source>
        <translation>日期起</translation>
    </message>
    <message>
        <source>Date until</source>
        <translation>日期止</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>时点</translation>
    </message>
    <message>
        <source>As of, until</source>
        <translation>时点止</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>语气</translation>
    </message>
    <message>
        <source>Denial</source>
        <translation>否认</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>可靠程度</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>取舍</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Passage of a source</source>
        <translation>来源段落</translation>
    </message>
    <message>
        <source>{field}: {change}</source>
        <translation>{field}：{change}</translation>
    </message>
</context>
<context>
    <name>typed</name>
    <message>
        <source>A range has two ends.</source>
        <translation>区间需要两端。</translation>
    </message>
    <message>
        <source>Write both, as in 60–65, or choose another bound.</source>
        <translation>请写出两端，如 60–65，或另选界限。</translation>
    </message>
    <message>
        <source>“{word}” is no magnitude Claimstone knows.</source>
        <translation>“{word}”不是 Claimstone 认识的数量级。</translation>
    </message>
    <message>
        <source>Write k, million, bn, milliard, tn, 万 or 亿 after the number; the unit has its own field.</source>
        <translation>请在数字后写 万、亿、万亿、million、bn 等；单位另有字段。</translation>
    </message>
    <message>
        <source>“{text}” can be read as {small} or as {large}.</source>
        <translation>“{text}”可以读作 {small} 或 {large}。</translation>
    </message>
    <message>
        <source>“{text}” and the unit {unit} do not agree.</source>
        <translation>“{text}”与单位{unit}不一致。</translation>
    </message>
    <message>
        <source>Put one of them right.</source>
        <translation>请改正其中一个。</translation>
    </message>
    <message>
        <source>Write the one you mean.</source>
        <translation>请写明您要的那一个。</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>“{text}”不是数字。</translation>
    </message>
    <message>
        <source>There is no number.</source>
        <translation>没有数字。</translation>
    </message>
    <message>
        <source>Write digits, with a magnitude if you like: 300, 3.5, 300 bn, 3000亿, 60–65, -12.</source>
        <translation>请写数字，可带数量级：300、3.5、3000亿、60–65、-12。</translation>
    </message>
    <message>
        <source>“{text}” ends before it begins.</source>
        <translation>“{text}”的结束早于开始。</translation>
    </message>
    <message>
        <source>Write the earlier day first.</source>
        <translation>请先写较早的日期。</translation>
    </message>
    <message>
        <source>{month} has no day {day}.</source>
        <translation>{month} 没有 {day} 日。</translation>
    </message>
    <message>
        <source>Its last day is {last}.</source>
        <translation>最后一天是 {last} 日。</translation>
    </message>
    <message>
        <source>“{text}” is not a date Claimstone can read.</source>
        <translation>“{text}”不是 Claimstone 能读的日期。</translation>
    </message>
    <message>
        <source>Write 2025-01-27 or 27 January 2025, with a time if you like; 2025-01, 2025 or 2025Q1; or two of them with a slash between.</source>
        <translation>可写2025-01-27或2025年1月27日，可以带时间；也可写2025-01、2025或2025Q1；或者用斜线隔开两个时间。</translation>
    </message>
    <message>
        <source>Write 2025-01-27, with 23:12 if you know the time and +08:00 if you know the zone.</source>
        <translation>请写 2025-01-27；知道时间加 23:12，知道时区加 +08:00。</translation>
    </message>
</context>
<context>
    <name>unopened</name>
    <message>
        <source>This library cannot be opened</source>
        <translation>无法打开此资料库</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Repair it into a new file…</source>
        <translation>修复到新文件…</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>打开其他资料库…</translation>
    </message>
    <message>
        <source>Begin a new library…</source>
        <translation>新建资料库…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Open another library</source>
        <translation>打开其他资料库</translation>
    </message>
    <message>
        <source>Begin a new library</source>
        <translation>新建资料库</translation>
    </message>
</context>
<context>
    <name>versions</name>
    <message>
        <source>Place the claim</source>
        <translation>为该陈述重新定位</translation>
    </message>
    <message>
        <source>“{words}” is no longer where it was. Which of these sentences says it now?</source>
        <translation>“{words}”已不在原处。现在是下面哪一句说的？</translation>
    </message>
    <message>
        <source>Place it</source>
        <translation>定位到此</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>句子</translation>
    </message>
</context>
<context>
    <name>wordlists</name>
    <message>
        <source>{role}: {meaning}</source>
        <translation>{role}：{meaning}</translation>
    </message>
    <message>
        <source>Another name, from a correction or from you</source>
        <translation>另一个名称，来自更正或由您添加</translation>
    </message>
    <message>
        <source>Rejected, so its like is proposed no more · {title}</source>
        <translation>已驳回，今后不再提出类似内容 · {title}</translation>
    </message>
    <message>
        <source>Imports from now on know it, and articles that are read again.</source>
        <translation>今后的导入以及重新读取的文章都会认识它。</translation>
    </message>
    <message>
        <source>Once forgotten, imports from now on do without it; what you decided stays.</source>
        <translation>忘记之后，今后的导入不再使用它；您已作的决定保留不变。</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>陈述</translation>
    </message>
    <message>
        <source>Family, address, note</source>
        <translation>集团、网址、备注</translation>
    </message>
    <message>
        <source>Claims it vouches for</source>
        <translation>由它作保的陈述</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>又称</translation>
    </message>
    <message>
        <source>By no other name yet.</source>
        <translation>还没有其他名称。</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>They belong to one agency, owner or publishing house.</source>
        <translation>它们同属一家通讯社、所有者或出版机构。</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>No word was added to those that Claimstone knows.</source>
        <translation>在 Claimstone 已认识的词之外没有添加。</translation>
    </message>
    <message>
        <source>Words added</source>
        <translation>添加的词</translation>
    </message>
</context>
</TS>
